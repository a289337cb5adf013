package org.gatehouse.ticketing.admission;

/// How well a device knew the time it wrote into a record.
public enum Confidence {
    /// By an authenticated contact since the program started.
    ANCHORED,
    /// By a contact before the last start, or before the machine's clocks parted: one was set, or it slept.
    CARRIED,
    /// By the machine's own clock alone.
    WALL
}
