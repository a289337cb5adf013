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
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.jspecify.annotations.Nullable;

/// The calls by which another ticket takes the place of one, or another name stands on it.
public final class ReplacementCalls {
    private static final String HOLDER = "holder";

    private final TicketDesk tickets;
    private final Replacing replacing;
    private final Naming naming;

    public ReplacementCalls(TicketDesk tickets, Replacing replacing, Naming naming) {
        this.tickets = tickets;
        this.replacing = replacing;
        this.naming = naming;
    }

    /// For a guest who has lost the code, or whose code others may have seen.
    public Reply reissue(Call call) {
        return replace(call, TicketStatus.REISSUED, null);
    }

    /// For a guest who does not come, and somebody else who does.
    public Reply transfer(Call call) {
        var holder = checked(call.body(TicketTransfer.class).holder(), HOLDER);
        return replace(call, TicketStatus.TRANSFERRED, holder);
    }

    /// For a name that was written wrong: the ticket and its code stay. The log says that, not what it is now.
    public Reply name(Call call) {
        var asked = call.body(HolderEdit.class);
        var ticket = call.path("ticket", "ticket", TicketId::parse);
        tickets.tell(call, ticket);
        return Reply.ok(naming.name(call.caller(), ticket, new HolderEdit(asked.seen(), checked(asked.now(), "now"))));
    }

    private static String checked(String asked, String field) {
        var name = asked.strip();
        if (name.isEmpty()) {
            throw ProblemException.invalid(FieldError.of(field, Fault.EMPTY));
        }
        if (name.length() > EventChecks.LONGEST_NAME) {
            throw ProblemException.invalid(FieldError.of(field, Fault.TOO_LONG));
        }
        return name;
    }

    private Reply replace(Call call, TicketStatus status, @Nullable String holder) {
        var ticket = call.path("ticket", "ticket", TicketId::parse);
        tickets.tell(call, ticket);
        var made = replacing.replace(call.caller(),
                new Replacing.Asked(ticket, status, holder, call.fingerprint()));
        return Reply.created("/tickets/" + made.now().id().value(), made);
    }
}
