package org.gatehouse.ticketing.wire;

import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/// `POST /tickets/validate`: the cloud itself judges a code and, where it admits, marks the ticket.
public final class Validation {
    private Validation() {}

    /// @param code the scanned text
    public record Request(String code, EventId event, GateId gate) {}

    /// @param message one sentence for people
    /// @param ticket where the code truly named one
    public record Reply(boolean valid, String message, @Nullable Ticket ticket, VerdictKind verdict) {}
}
