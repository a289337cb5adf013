package org.gatehouse.sync.store;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.sync.checkin.GateStanding.Passage;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.ticket.TicketId;

/// What one ticket adds to the count.
///
/// @param inside persons
/// @param passages by gate, what was undone left out
record HeadShare(int inside, List<Passage> passages) {
    /// @param records all of the ticket
    static HeadShare of(TicketId ticket, Collection<GateRecord> records, Optional<TicketType> type,
            ZoneId zone) {
        int inside = type.map(known -> TicketState.of(records, known, zone).inside()).orElse(0);
        var undone = records.stream().filter(HeadShare::isOfItsOwn)
                .map(record -> ((Undo) record.what()).undone()).collect(Collectors.toSet());
        var passages = records.stream().distinct().filter(record -> !undone.contains(record.id()))
                .map(record -> passage(ticket, record)).flatMap(Optional::stream).toList();
        return new HeadShare(inside, passages);
    }

    /// A device takes back what it did itself, and nothing else.
    private static boolean isOfItsOwn(GateRecord record) {
        return record.what() instanceof Undo undo && undo.undone().device().equals(record.id().device());
    }

    private static Optional<Passage> passage(TicketId ticket, GateRecord record) {
        return switch (record.what()) {
            case In in -> Optional.of(new Passage(record.gate(), ticket.type(), in.persons(), 0));
            case Out out -> Optional.of(new Passage(record.gate(), ticket.type(), 0, out.persons()));
            case Undo ignored -> Optional.empty();
            case GateRecord.Refused ignored -> Optional.empty();
        };
    }
}
