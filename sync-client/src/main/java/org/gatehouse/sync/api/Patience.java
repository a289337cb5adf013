package org.gatehouse.sync.api;

import java.time.Duration;

/// How long a call waits for the network.
///
/// @param connect for a connection
/// @param silence between two bytes, in either direction
/// @param call for all of a call but a file's download, which may take as long as bytes keep coming
public record Patience(Duration connect, Duration silence, Duration call) {
    public static Patience standard() {
        return new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(45));
    }
}
