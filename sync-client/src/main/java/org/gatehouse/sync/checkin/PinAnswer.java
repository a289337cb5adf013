package org.gatehouse.sync.checkin;

import java.time.Instant;

/// What a gate says to a supervisor's PIN.
public sealed interface PinAnswer {
    /// It is right.
    record Approved(Approval approval) implements PinAnswer {}

    /// It is wrong.
    ///
    /// @param left how many more may be tried without waiting: at least one
    record Wrong(int left) implements PinAnswer {}

    /// Nothing was looked at, or nothing more is: it was wrong too often.
    ///
    /// @param until when the next may be tried
    record Locked(Instant until) implements PinAnswer {}

    /// The organizer has set no PIN for this event, or the gate has not heard of it yet.
    record NoPin() implements PinAnswer {}

    /// The disk does not take the count of attempts, so none is allowed.
    record Unavailable() implements PinAnswer {}
}
