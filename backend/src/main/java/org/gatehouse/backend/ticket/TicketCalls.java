package org.gatehouse.backend.ticket;

import java.util.Optional;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// The calls about single tickets.
public final class TicketCalls {
    private final TicketDesk desk;
    private final TicketPapers papers;

    public TicketCalls(TicketDesk desk, TicketPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    public Reply get(Call call) {
        return Reply.ok(desk.find(call.caller(), id(call)).ticket());
    }

    /// Nobody is handed a ticket that gates refuse.
    public Reply download(Call call) {
        var found = desk.find(call.caller(), id(call));
        if (found.ticket().status() != TicketStatus.VALID) {
            throw ProblemException.conflict("not-valid", "Not valid any more",
                    "Gates refuse this ticket: it was cancelled, refunded, blocked or replaced.",
                    "If it was replaced, fetch the ticket that took its place.");
        }
        return Reply.ok(papers.of(found.ticket(), found.stored()));
    }

    public Reply block(Call call) {
        var id = id(call);
        desk.tell(call, id);
        return Reply.ok(desk.block(call.caller(), id, seen(call)));
    }

    public Reply unblock(Call call) {
        var id = id(call);
        desk.tell(call, id);
        return Reply.ok(desk.unblock(call.caller(), id, seen(call)));
    }

    private static Optional<TicketDesk.Seen> seen(Call call) {
        return call.revision()
                .map(since -> new TicketDesk.Seen(since, call.header("idempotency-key").orElseGet(call::fingerprint)));
    }

    private static TicketId id(Call call) {
        return call.path("ticket", "ticket", TicketId::parse);
    }
}
