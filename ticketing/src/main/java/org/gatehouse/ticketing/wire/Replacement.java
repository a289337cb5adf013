package org.gatehouse.ticketing.wire;

import org.gatehouse.ticketing.ticket.Ticket;

/// One ticket has taken the place of another, with a code of its own.
///
/// @param before void from now on, as reissued or transferred
/// @param now lets in instead
public record Replacement(Ticket before, Ticket now) {}
