package org.gatehouse.sync.store;

import java.time.Instant;

/// What the machine's own clock said when the cloud gave its time.
public record Anchor(Instant server, Instant wall) {}
