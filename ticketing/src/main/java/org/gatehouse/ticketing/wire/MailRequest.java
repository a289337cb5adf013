package org.gatehouse.ticketing.wire;

/// Asks to send a registration's tickets by e-mail.
///
/// @param to the attendee's address as the caller knows it, so that nothing goes where nobody meant it to
public record MailRequest(String to) {}
