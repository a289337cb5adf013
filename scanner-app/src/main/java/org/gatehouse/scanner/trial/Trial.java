package org.gatehouse.scanner.trial;

import org.gatehouse.scanner.verdict.Face;

/// How far a trial has come.
public sealed interface Trial {
    /// Nothing was shown yet.
    record Waiting() implements Trial {}

    /// Something is in view that cannot be read.
    record Unreadable() implements Trial {}

    /// More than one code is in view.
    record Several() implements Trial {}

    /// A code was read.
    ///
    /// @param ours    whether it is a ticket of this event
    /// @param told    what a guest with it would be told now
    record Read(Face told, Ours ours) implements Trial {}

    /// Whose code it is.
    enum Ours {
        /// A ticket of this event, whatever is said of it.
        YES,
        /// Something else.
        NO,
        /// The gate cannot tell.
        UNKNOWN
    }
}
