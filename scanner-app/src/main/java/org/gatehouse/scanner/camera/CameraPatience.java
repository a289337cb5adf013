package org.gatehouse.scanner.camera;

import java.time.Duration;

/// How long a camera may misbehave before it is said.
///
/// @param firstPicture from opening to the first picture; some cameras take seconds to wake
/// @param nextPicture  between pictures
/// @param black        an all-black picture
/// @param frozen       the same picture bit for bit
/// @param retry        pause before a failed camera is tried again
public record CameraPatience(Duration firstPicture, Duration nextPicture, Duration black, Duration frozen,
        Duration retry) {
    public static CameraPatience usual() {
        return new CameraPatience(Duration.ofSeconds(8), Duration.ofSeconds(2), Duration.ofSeconds(2),
                Duration.ofSeconds(3), Duration.ofSeconds(2));
    }
}
