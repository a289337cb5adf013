package org.gatehouse.ticketing.wire;

/// Asks to give a ticket to somebody else.
///
/// @param holder the name on it from then on
public record TicketTransfer(String holder) {}
