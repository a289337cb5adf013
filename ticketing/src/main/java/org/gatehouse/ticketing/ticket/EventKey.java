package org.gatehouse.ticketing.ticket;

import org.gatehouse.ticketing.signature.VerifyingKey;

/// One of the public keys that an event's tickets and manifests are signed with.
///
/// @param number 0 to 15, as ticket codes name it
public record EventKey(int number, VerifyingKey key) {}
