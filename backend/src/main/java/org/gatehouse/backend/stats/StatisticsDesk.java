package org.gatehouse.backend.stats;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.backend.device.DeviceStore;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.backend.record.RecordStore;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.EventFold;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.Statistics;

/// Check-in in numbers.
public final class StatisticsDesk {
    private final Inventory inventory;
    private final RecordMemory memory;
    private final RecordStore records;
    private final DeviceStore devices;
    private final Paging paging;
    private final InstantSource clock;

    public StatisticsDesk(Inventory inventory, RecordMemory memory, RecordStore records, DeviceStore devices,
            Paging paging, InstantSource clock) {
        this.inventory = inventory;
        this.memory = memory;
        this.records = records;
        this.devices = devices;
        this.paging = paging;
        this.clock = clock;
    }

    List<Device> devices(StoredEvent stored) {
        return devices.of(stored.event().id());
    }

    /// @param cursor of the page before
    Incidents incidents(StoredEvent stored, Optional<String> cursor, int limit) {
        var event = stored.event().id();
        var known = memory.of(event);
        var held = paging.read(records.heldApart(event), cursor, limit, row -> Optional.of(records.readHeld(row)));
        boolean first = cursor.isEmpty();
        return new Incidents(event, now(), known.version(),
                first ? EventFold.of(known.records(), stored.facts()).incidents() : List.of(),
                first ? admittedVoid(stored, known) : List.of(), held.items(), held.cursor().orElse(null));
    }

    private static List<AfterVoid> admittedVoid(StoredEvent stored, RecordMemory.Known known) {
        return AfterVoid.counting(known.admittedVoid(), known.records(), stored.facts());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Statistics count(StoredEvent stored, List<Device> enrolled) {
        var known = memory.of(stored.event().id());
        var fold = EventFold.of(known.records(), stored.facts());
        var sales = inventory.reply(stored.event());
        int cameOnVoid = cameOnVoid(stored, known);
        int remaining = Math.max(0, sales.sold() + cameOnVoid - fold.admitted());
        return new Statistics(stored.event().id(), now(), known.version(),
                sales.sold(), fold.admitted(), cameOnVoid, fold.inside(), remaining, fold.surplus(),
                types(stored, sales, fold),
                gates(stored, fold), arrivals(fold), refusals(fold), fold.incidents(), admittedVoid(stored, known),
                known.held(), enrolled);
    }

    /// Whoever came on a ticket that was made void later is no longer among those sold, but did come.
    private static int cameOnVoid(StoredEvent stored, RecordMemory.Known known) {
        Map<TicketId, List<GateRecord>> theirs = known.records().stream()
                .filter(record -> record.ticket() != null && known.voided().contains(record.ticket()))
                .collect(Collectors.groupingBy(record -> Objects.requireNonNull(record.ticket())));
        return theirs.entrySet().stream().mapToInt(one -> stored.event().type(one.getKey().type())
                .map(type -> TicketState.of(one.getValue(), type, stored.facts().zone()).persons()).orElse(0)).sum();
    }

    private static List<Statistics.TypeCount> types(StoredEvent stored, EventReply sales, EventFold fold) {
        return sales.sales().stream().map(sale -> {
            var type = stored.event().type(sale.type()).orElseThrow();
            return new Statistics.TypeCount(sale.type(), type.name(), sale.tickets() * type.admits(),
                    fold.admittedByType().getOrDefault(sale.type(), 0));
        }).toList();
    }

    private static List<Statistics.GateCount> gates(StoredEvent stored, EventFold fold) {
        return stored.event().gates().stream().map(gate -> new Statistics.GateCount(gate.id(), gate.name(),
                fold.entriesByGate().getOrDefault(gate.id(), 0))).toList();
    }

    private static List<Statistics.Arrivals> arrivals(EventFold fold) {
        var byMinute = new TreeMap<Instant, Integer>();
        fold.arrivals().forEach(at -> byMinute.merge(at.truncatedTo(ChronoUnit.MINUTES), 1, Integer::sum));
        return byMinute.entrySet().stream()
                .map(minute -> new Statistics.Arrivals(minute.getKey(), minute.getValue())).toList();
    }

    private static List<Statistics.RefusalCount> refusals(EventFold fold) {
        return fold.refusals().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(refusal -> new Statistics.RefusalCount(refusal.getKey(), refusal.getValue())).toList();
    }
}
