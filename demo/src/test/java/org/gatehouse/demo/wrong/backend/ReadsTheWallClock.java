package org.gatehouse.demo.wrong.backend;

import java.time.Instant;
import java.time.InstantSource;

public final class ReadsTheWallClock {
    final InstantSource clock = Instant::now;
}
