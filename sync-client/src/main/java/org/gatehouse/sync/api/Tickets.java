package org.gatehouse.sync.api;

import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Download;
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

    /// Lets the cloud judge a code and, where it admits, mark the ticket.
    public Validation.Reply validate(Validation.Request request, IdempotencyKey key) {
        return http.write(Write.post(http.url(TICKETS, "validate"), key).with(request), Validation.Reply.class);
    }
}
