package org.gatehouse.sync.checkin;

import java.time.Duration;

/// How often a gate talks to the cloud by itself.
///
/// @param gather how long to wait for more records before sending the first
/// @param changes between two looks at the change feed
/// @param heartbeat between two heartbeats
/// @param firstWait after a first failure
/// @param longestWait after many failures
public record SyncPace(
        Duration gather,
        Duration changes,
        Duration heartbeat,
        Duration firstWait,
        Duration longestWait) {
    public static SyncPace standard() {
        return new SyncPace(Duration.ofMillis(300), Duration.ofSeconds(3), Duration.ofSeconds(20),
                Duration.ofSeconds(1), Duration.ofSeconds(60));
    }
}
