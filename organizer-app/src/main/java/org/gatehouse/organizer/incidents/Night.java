package org.gatehouse.organizer.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.gatehouse.organizer.office.GateDesk;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.sync.api.CheckInStatistics.Tagged;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;
import org.jspecify.annotations.Nullable;

/// All that should not have happened, as the cloud tells it, latest first.
///
/// @param devices by their ids, those that are revoked too
/// @param unlisted records held apart beyond those that are listed
record Night(Instant asOf, List<Listed> all, Map<DeviceId, Device> devices, int unlisted) {
    Night {
        all = List.copyOf(all);
        devices = Map.copyOf(devices);
    }

    /// Reads them, and again only where the event has moved on. Belongs to one worker at a time.
    static final class Reader {
        /// Of pages: a stolen device can fill the cloud with records that do not count.
        private static final int MOST_PAGES = 10;
        private final EventId event;
        private final Numbers numbers;
        private final GateDesk desk;
        private @Nullable Tagged held;
        private @Nullable Night last;

        Reader(EventId event, Numbers numbers, GateDesk desk) {
            this.event = event;
            this.numbers = numbers;
            this.desk = desk;
        }

        synchronized Night read() {
            var newer = numbers.newer(event, held);
            var known = last;
            if (known == null || newer != held) {
                known = of(pages(), newer);
            }
            held = newer;
            last = known;
            return known;
        }

        private List<Incidents> pages() {
            var pages = new ArrayList<Incidents>();
            pages.add(desk.incidents(event, null));
            while (pages.getLast().cursor() != null && pages.size() < MOST_PAGES) {
                pages.add(desk.incidents(event, pages.getLast().cursor()));
            }
            return pages;
        }
    }

    private static Night of(List<Incidents> pages, Tagged numbers) {
        var first = pages.getFirst();
        var holders = new HashMap<TicketId, Incidents.Holder>();
        pages.forEach(page -> page.holders().forEach(holder -> holders.put(holder.ticket(), holder)));
        var held = pages.stream().flatMap(page -> page.heldApart().stream()).toList();
        var all = Stream.<Occurrence>concat(
                Stream.concat(first.admittedAgain().stream().map(Occurrence.Again::new),
                        first.admittedVoid().stream().map(Occurrence.OnVoid::new)),
                held.stream().map(Occurrence.HeldApart::new))
                .sorted(Comparator.comparing(Occurrence::at).reversed())
                .map(one -> listed(one, first.marks(), holders)).toList();
        var devices = new HashMap<DeviceId, Device>();
        numbers.statistics().devices().forEach(device -> devices.put(device.id(), device));
        return new Night(first.asOf(), all, devices, Math.max(0, numbers.statistics().quarantined() - held.size()));
    }

    private static Listed listed(Occurrence one, List<IncidentMark> marks, Map<TicketId, Incidents.Holder> holders) {
        var mark = marks.stream().filter(known -> known.settles(one.id(), one.members())).findFirst();
        return new Listed(one, mark,
                Optional.ofNullable(one.ticket()).map(holders::get).filter(Objects::nonNull));
    }
}
