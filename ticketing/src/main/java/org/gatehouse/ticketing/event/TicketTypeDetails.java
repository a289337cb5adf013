package org.gatehouse.ticketing.event;

/// What an organizer says of a ticket type. [EventChecks] tells what is wrong with it, field by field.
///
/// @param quota tickets that may be issued
/// @param sale when it may be sold
/// @param admission when it may enter
/// @param admits persons per ticket
public record TicketTypeDetails(
        String name,
        Money price,
        int quota,
        Window sale,
        Window admission,
        ReentryRule reentry,
        int admits) {}
