package org.gatehouse.backend.registration;

import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.ticket.TicketDesk;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.jspecify.annotations.Nullable;

/// The calls by which another ticket takes the place of one.
public final class ReplacementCalls {
    private static final String HOLDER = "holder";

    private final TicketDesk tickets;
    private final Replacing replacing;

    public ReplacementCalls(TicketDesk tickets, Replacing replacing) {
        this.tickets = tickets;
        this.replacing = replacing;
    }

    /// For a guest who has lost the code, or whose code others may have seen.
    public Reply reissue(Call call) {
        return replace(call, TicketStatus.REISSUED, null);
    }

    /// For a guest who does not come, and somebody else who does.
    public Reply transfer(Call call) {
        var holder = call.body(TicketTransfer.class).holder().strip();
        if (holder.isEmpty()) {
            throw ProblemException.invalid(FieldError.of(HOLDER, Fault.EMPTY));
        }
        if (holder.length() > EventChecks.LONGEST_NAME) {
            throw ProblemException.invalid(FieldError.of(HOLDER, Fault.TOO_LONG));
        }
        return replace(call, TicketStatus.TRANSFERRED, holder);
    }

    private Reply replace(Call call, TicketStatus status, @Nullable String holder) {
        var ticket = call.path("ticket", "ticket", TicketId::parse);
        tickets.tell(call, ticket);
        var made = replacing.replace(call.caller(),
                new Replacing.Asked(ticket, status, holder, call.fingerprint()));
        return Reply.created("/tickets/" + made.now().id().value(), made);
    }
}
