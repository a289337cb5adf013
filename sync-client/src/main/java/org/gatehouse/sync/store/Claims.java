package org.gatehouse.sync.store;

import java.util.Optional;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.GateRecord.Refused;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.ticket.TicketId;

/// Which records change what a ticket may do.
final class Claims {
    private Claims() {}

    /// The ticket whose state the record changes.
    static Optional<TicketId> of(GateRecord record) {
        return switch (record.what()) {
            case In ignored -> Optional.ofNullable(record.ticket());
            case Out ignored -> Optional.ofNullable(record.ticket());
            case Undo ignored -> Optional.ofNullable(record.ticket());
            case Refused ignored -> Optional.empty();
        };
    }
}
