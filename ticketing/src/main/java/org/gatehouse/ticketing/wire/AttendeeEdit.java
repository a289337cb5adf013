package org.gatehouse.ticketing.wire;

import org.gatehouse.ticketing.registration.Attendee;

/// Asks to correct who a registration is for.
///
/// @param seen as the caller knew it, so that nobody's correction is lost unseen
/// @param now as it is from then on
public record AttendeeEdit(Attendee seen, Attendee now) {}
