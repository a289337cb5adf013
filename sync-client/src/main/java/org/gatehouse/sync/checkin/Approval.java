package org.gatehouse.sync.checkin;

import java.time.Instant;

/// That a supervisor has shown their PIN at this gate: good for one deed, and not for long.
///
/// @param number known to the gate that gave it
/// @param until when it is of no use any more, used or not
public record Approval(long number, Instant until) {}
