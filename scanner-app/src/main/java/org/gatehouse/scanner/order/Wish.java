package org.gatehouse.scanner.order;

import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// That so many persons pass with a ticket.
///
/// @param scanned the code that was shown, where one was: the record says so
public record Wish(TicketId ticket, @Nullable String scanned, int persons) {}
