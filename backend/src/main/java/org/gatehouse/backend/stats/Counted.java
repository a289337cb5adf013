package org.gatehouse.backend.stats;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.EventFold;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.ticket.TicketId;

/// What an event's records come to at one version: made once, however many ask.
///
/// @param held how many records are held apart
record Counted(long version, long revision, EventFold fold, int cameOnVoid, List<AfterVoid> admittedVoid, int held) {

    static Counted of(StoredEvent stored, RecordMemory.Known known) {
        return new Counted(known.version(), stored.event().revision(), EventFold.of(known.records(), stored.facts()),
                cameOnVoid(stored, known),
                AfterVoid.counting(known.admittedVoid(), known.records(), stored.facts()), known.held());
    }

    boolean isOf(StoredEvent stored, RecordMemory.Known known) {
        return version == known.version() && revision == stored.event().revision();
    }

    /// Whoever came on a ticket that was made void later is no longer among those sold, but did come.
    private static int cameOnVoid(StoredEvent stored, RecordMemory.Known known) {
        Map<TicketId, List<GateRecord>> theirs = known.records().stream()
                .filter(record -> record.ticket() != null && known.voided().contains(record.ticket()))
                .collect(Collectors.groupingBy(record -> Objects.requireNonNull(record.ticket())));
        return theirs.entrySet().stream().mapToInt(one -> stored.event().type(one.getKey().type())
                .map(type -> TicketState.of(one.getValue(), type, stored.facts().zone()).persons()).orElse(0)).sum();
    }
}
