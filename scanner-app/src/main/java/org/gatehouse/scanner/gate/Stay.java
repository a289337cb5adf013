package org.gatehouse.scanner.gate;

import java.time.Duration;
import org.gatehouse.desk.platform.Settings;

/// How long a verdict stays where no other follows it. The next scan never waits for it.
///
/// @param pass   somebody may pass
/// @param others anything else, which a steward has to talk about
public record Stay(Duration pass, Duration others) {
    private static final double LONGEST = 3600;

    public static Stay usual() {
        return new Stay(Duration.ofSeconds(6), Duration.ofSeconds(20));
    }

    /// As the settings say, in seconds: `verdict.stay.pass` and `verdict.stay.others`.
    public static Stay in(Settings settings) {
        return new Stay(seconds(settings, "verdict.stay.pass", usual().pass),
                seconds(settings, "verdict.stay.others", usual().others));
    }

    private static Duration seconds(Settings settings, String name, Duration otherwise) {
        double seconds = settings.number(name, otherwise.toSeconds());
        return Duration.ofMillis((long) (Math.clamp(seconds, 0.5, LONGEST) * 1000));
    }
}
