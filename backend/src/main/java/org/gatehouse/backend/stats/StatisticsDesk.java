package org.gatehouse.backend.stats;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.backend.device.DeviceStore;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.EventFold;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Statistics;

/// Check-in in numbers.
public final class StatisticsDesk {
    /// Of entries by gate: what a rate of now is made from.
    private static final Duration RECENT = Duration.ofMinutes(30);

    private final Inventory inventory;
    private final RecordMemory memory;
    private final IncidentMarks marks;
    private final DeviceStore devices;
    private final InstantSource clock;
    private final Map<EventId, Counted> newest = new ConcurrentHashMap<>();

    public StatisticsDesk(Inventory inventory, RecordMemory memory, IncidentMarks marks, DeviceStore devices,
            InstantSource clock) {
        this.inventory = inventory;
        this.memory = memory;
        this.marks = marks;
        this.devices = devices;
        this.clock = clock;
    }

    List<Device> devices(StoredEvent stored) {
        return devices.of(stored.event().id());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Statistics count(StoredEvent stored, List<Device> enrolled) {
        var counted = counted(stored);
        var fold = counted.fold();
        var sales = inventory.reply(stored);
        int remaining = Math.max(0, sales.sold() + counted.cameOnVoid() - fold.admitted());
        var now = now();
        return new Statistics(stored.event().id(), now, counted.version(), sales.sold(), fold.admitted(),
                counted.cameOnVoid(), fold.inside(), remaining, fold.surplus(), types(stored, sales, fold),
                gates(stored, fold, now), byMinute(fold.arrivals().stream()), refusals(fold), fold.incidents(),
                counted.admittedVoid(), counted.held(), open(stored.event().id(), counted), enrolled);
    }

    private int open(EventId event, Counted counted) {
        var all = marks.of(event);
        var again = counted.fold().incidents().stream().filter(one -> all.stream()
                .noneMatch(mark -> mark.settles(IncidentId.of(one), one.admissions().size())));
        var afterVoid = counted.admittedVoid().stream()
                .filter(one -> all.stream().noneMatch(mark -> mark.settles(IncidentId.of(one), 1)));
        long held = counted.held() - all.stream().filter(mark -> mark.incident().isOfHeld()).count();
        return (int) (again.count() + afterVoid.count() + held);
    }

    /// Folding all records of a night takes time that those who ask every few seconds would all wait for.
    Counted counted(StoredEvent stored) {
        var known = memory.of(stored.event().id());
        return newest.compute(stored.event().id(), (_, before) -> before != null && before.isOf(stored, known)
                ? before
                : Counted.of(stored, known));
    }

    private static List<Statistics.TypeCount> types(StoredEvent stored, EventReply sales, EventFold fold) {
        return sales.sales().stream().map(sale -> {
            var type = stored.event().type(sale.type()).orElseThrow();
            return new Statistics.TypeCount(sale.type(), type.name(), sale.tickets() * type.admits(),
                    fold.admittedByType().getOrDefault(sale.type(), 0));
        }).toList();
    }

    private static List<Statistics.GateCount> gates(StoredEvent stored, EventFold fold, Instant now) {
        Map<GateId, List<Admission>> recent = fold.entries().stream()
                .filter(entry -> entry.at().isAfter(now.minus(RECENT))).collect(Collectors.groupingBy(Admission::gate));
        return stored.event().gates().stream().map(gate -> new Statistics.GateCount(gate.id(), gate.name(),
                fold.entriesByGate().getOrDefault(gate.id(), 0),
                byMinute(recent.getOrDefault(gate.id(), List.of()).stream()
                        .flatMap(entry -> Stream.generate(entry::at).limit(entry.persons())))))
                .toList();
    }

    private static List<Statistics.Arrivals> byMinute(Stream<Instant> moments) {
        var byMinute = new TreeMap<Instant, Integer>();
        moments.forEach(at -> byMinute.merge(at.truncatedTo(ChronoUnit.MINUTES), 1, Integer::sum));
        return byMinute.entrySet().stream()
                .map(minute -> new Statistics.Arrivals(minute.getKey(), minute.getValue())).toList();
    }

    private static List<Statistics.RefusalCount> refusals(EventFold fold) {
        return fold.refusals().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(refusal -> new Statistics.RefusalCount(refusal.getKey(), refusal.getValue())).toList();
    }
}
