package org.gatehouse.sync.checkin;

import java.time.Instant;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;
import org.jspecify.annotations.Nullable;

/// One record of this device, for people to look at.
///
/// @param ticket where the code named one
/// @param type the ticket's type, where the event still has it
/// @param holder the name on the ticket, where the gate may show it
public record HistoryEntry(
        RecordId record,
        Instant at,
        Confidence confidence,
        GateRecord.What what,
        GateId gate,
        @Nullable TicketId ticket,
        @Nullable TicketType type,
        @Nullable String holder,
        Upload upload) {
    /// How far it is on its way to the cloud.
    public sealed interface Upload {
        /// Held here alone.
        record Waiting() implements Upload {}

        /// Durably held by the cloud.
        record Held() implements Upload {}

        /// Durably held by the cloud, apart from those that count.
        record Quarantined(Reason reason) implements Upload {}
    }
}
