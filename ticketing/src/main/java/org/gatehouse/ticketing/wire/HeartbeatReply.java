package org.gatehouse.ticketing.wire;

import java.time.Instant;

/// The cloud's time, and the version of the event's manifest that it has.
public record HeartbeatReply(Instant serverTime, long manifestVersion) {}
