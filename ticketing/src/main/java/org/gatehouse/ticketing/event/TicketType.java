package org.gatehouse.ticketing.event;

/// A kind of ticket of an event.
public record TicketType(TypeNumber number, TicketTypeDetails details) {
    public String name() {
        return details.name();
    }

    public Window admission() {
        return details.admission();
    }

    public ReentryRule reentry() {
        return details.reentry();
    }

    /// Persons per ticket.
    public int admits() {
        return details.admits();
    }
}
