package org.gatehouse.organizer.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gatehouse.sync.api.CheckInStatistics.Tagged;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.Statistics;
import org.jspecify.annotations.Nullable;

/// An office that keeps everything in memory and obeys the rules of the API, for tests of screens. Each class above it is
/// one desk; all work on the same books, one call at a time.
public final class PaperOffice extends PaperTickets implements Office, GateDesk {
    private final Map<EventId, Statistics> statistics = new HashMap<>();
    private final Map<EventId, List<Incidents.Held>> heldApart = new HashMap<>();
    private final List<IncidentMark> marks = new ArrayList<>();

    public PaperOffice(InstantSource clock) {
        super(clock);
    }

    public synchronized void has(EventId event, List<Device> enrolled) {
        devices.put(event, enrolled);
    }

    public synchronized void counts(Statistics counted) {
        statistics.put(counted.event(), counted);
    }

    @Override
    public EventDesk events() {
        return this;
    }

    @Override
    public BoxOffice boxOffice() {
        return this;
    }

    @Override
    public GateDesk gates() {
        return this;
    }

    @Override
    public PaperPeople people() {
        return people;
    }

    @Override
    public Numbers numbers() {
        return new Numbers() {
            @Override
            public Tagged newer(EventId event, @Nullable Tagged held) {
                return PaperOffice.this.newer(event, held);
            }

            @Override
            public Path report(EventId event, String language, Path target) {
                synchronized (PaperOffice.this) {
                    arrive();
                    return written(target, ("%PDF-1.7 of the night in " + language).getBytes(StandardCharsets.UTF_8));
                }
            }
        };
    }

    @Override
    public PriceDesk prices() {
        return prices;
    }

    private synchronized Tagged newer(EventId event, @Nullable Tagged held) {
        arrive();
        var now = known(statistics.get(event));
        return held != null && held.statistics() == now ? held : new Tagged(now, "1");
    }

    @Override
    public synchronized Enrolment newEnrolment(EventId event, IdempotencyKey key) {
        arrive();
        var name = known(events.get(event)).details().name();
        return once(key,
                () -> new Enrolment(EnrolmentCode.random(random), event, name, clock.instant().plusSeconds(900)));
    }

    @Override
    public synchronized List<Device> devices(EventId event) {
        arrive();
        return devices.getOrDefault(event, List.of());
    }

    /// What was admitted wrongly is in the statistics; this is held apart.
    public synchronized void holdsApart(EventId event, List<Incidents.Held> records) {
        heldApart.put(event, records);
    }

    @Override
    public synchronized Incidents incidents(EventId event, @Nullable String cursor) {
        arrive();
        var counted = known(statistics.get(event));
        var about = counted.incidents().stream().map(Incident::ticket).collect(Collectors.toSet());
        var holders = registrations.stream().flatMap(one -> one.tickets().stream())
                .filter(ticket -> about.contains(ticket.id()))
                .map(ticket -> new Incidents.Holder(ticket.id(), ticket.registration(), ticket.holder())).toList();
        return new Incidents(event, clock.instant(), counted.version(), counted.incidents(), counted.admittedVoid(),
                heldApart.getOrDefault(event, List.of()), marks, holders, null);
    }

    @Override
    public synchronized IncidentMark mark(EventId event, IncidentId incident, IncidentMark.Request asked) {
        arrive();
        marks.removeIf(mark -> mark.incident().equals(incident));
        var mark = new IncidentMark(incident, asked.members(), new UserId("ines"), "Inés Castellano",
                clock.instant(), asked.note());
        marks.add(mark);
        counts(recounted(known(statistics.get(event))));
        return mark;
    }

    @Override
    public synchronized void unmark(EventId event, IncidentId incident) {
        arrive();
        marks.removeIf(mark -> mark.incident().equals(incident));
        counts(recounted(known(statistics.get(event))));
    }

    /// The same numbers as of the next version.
    private static Statistics recounted(Statistics now) {
        return new Statistics(now.event(), now.asOf(), now.version() + 1, now.sold(), now.admitted(),
                now.cameOnVoid(), now.inside(), now.remaining(), now.surplus(), now.types(), now.gates(),
                now.arrivals(), now.refusals(), now.incidents(), now.admittedVoid(), now.quarantined(),
                now.openIncidents(), now.devices());
    }

    @Override
    public synchronized Device revoke(DeviceId id) {
        arrive();
        for (var list : devices.entrySet()) {
            for (var device : list.getValue()) {
                if (device.id().equals(id)) {
                    var revoked = new Device(id, device.event(), device.name(), device.enrolledAt(), clock.instant(),
                            device.lastSeen(), device.last());
                    list.setValue(
                            list.getValue().stream().map(known -> known.id().equals(id) ? revoked : known).toList());
                    return revoked;
                }
            }
        }
        throw refused("not-found", 404);
    }
}
