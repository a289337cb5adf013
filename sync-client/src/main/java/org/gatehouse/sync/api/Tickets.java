package org.gatehouse.sync.api;

import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Download;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.gatehouse.ticketing.wire.Validation;

/// Single tickets. Every call throws [CloudException] where it comes to nothing.
public final class Tickets {
    private static final String TICKETS = "tickets";

    private final Http http;

    Tickets(Http http) {
        this.http = http;
    }

    public Ticket get(TicketId ticket) {
        return http.get(http.url(TICKETS, ticket), Ticket.class);
    }

    /// Where the ticket's PDF can be fetched for a while; [Downloads] fetches it.
    public Download pdf(TicketId ticket) {
        return http.get(http.url(TICKETS, ticket, "download"), Download.class);
    }

    public Ticket block(TicketId ticket) {
        return http.write(Write.post(http.url(TICKETS, ticket, "block"), IdempotencyKey.random()), Ticket.class);
    }

    /// Blocks it only as it was seen. Refused as `ticket-changed` where somebody else has blocked it meanwhile; the same
    /// call again, under the same key, is answered as before.
    public Ticket block(Ticket seen, IdempotencyKey key) {
        return http.write(Write.post(http.url(TICKETS, seen.id(), "block"), key).ifStill(seen.since().toEpochMilli()),
                Ticket.class);
    }

    /// Takes back this very block and no later one, which is refused as `ticket-changed`.
    public Ticket unblock(Ticket seen) {
        return http.write(Write.post(http.url(TICKETS, seen.id(), "unblock"), IdempotencyKey.random())
                .ifStill(seen.since().toEpochMilli()), Ticket.class);
    }

    /// Takes a block back. Refused as `not-blocked` where it is void for another reason.
    public Ticket unblock(TicketId ticket) {
        return http.write(Write.post(http.url(TICKETS, ticket, "unblock"), IdempotencyKey.random()), Ticket.class);
    }

    /// A new code for the same guest; the old one is void from then on. Refused as `not-valid` or `ticket-used`.
    public Replacement reissue(TicketId ticket, IdempotencyKey key) {
        return http.write(Write.post(http.url(TICKETS, ticket, "reissue"), key), Replacement.class);
    }

    /// The ticket is somebody else's, with a new code; the old one is void from then on. Refused as `not-valid` or
    /// `ticket-used`.
    public Replacement transfer(TicketId ticket, TicketTransfer to, IdempotencyKey key) {
        return http.write(Write.post(http.url(TICKETS, ticket, "transfer"), key).with(to), Replacement.class);
    }

    /// Corrects the name on it; its code stays good. Refused as `attendee-changed` where somebody else did so
    /// meanwhile, and as `not-valid`.
    public Ticket name(TicketId ticket, HolderEdit edit) {
        return http.write(Write.put(http.url(TICKETS, ticket, "holder"), edit), Ticket.class);
    }

    /// Lets the cloud judge a code and, where it admits, mark the ticket.
    public Validation.Reply validate(Validation.Request request, IdempotencyKey key) {
        return http.write(Write.post(http.url(TICKETS, "validate"), key).with(request), Validation.Reply.class);
    }
}
