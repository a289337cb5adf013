package org.gatehouse.scanner.decode;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what is read in picture after picture into presentations: a code held in view is one presentation, another
/// code is another at once, and a code may be presented again once it has been out of view for a while.
///
/// Times are nanoseconds of any steady clock.
public final class PresentationFilter {
    /// So long out of view, a code is new again.
    static final Duration REARM = Duration.ofMillis(1500);
    /// After several codes were seen, a single one must be alone for so long.
    static final Duration ALONE = Duration.ofMillis(300);
    /// Two codes in different places within so short a time are in view together.
    static final Duration TOGETHER = Duration.ofMillis(100);
    /// So long in view without being read, a code needs the steward's help.
    static final Duration STRUGGLE = Duration.ofMillis(1200);
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Map<String, Long> seen = new HashMap<>();
    private Reading.@Nullable Read last;
    private long lastReadAt = NEVER;
    private long severalAt = NEVER;
    private long strugglingSince = NEVER;
    private boolean told;
    private boolean inView;

    /// Takes in one picture's reading.
    ///
    /// @return what is new in it
    public Optional<Sighting> take(Reading reading, long now) {
        return switch (reading) {
            case Reading.Read read -> read(read, now);
            case Reading.Several ignored -> several(now);
            case Reading.Unreadable ignored -> unreadable(now);
            case Reading.Nothing ignored -> nothing(now);
        };
    }

    private Optional<Sighting> read(Reading.Read read, long now) {
        strugglingSince = NEVER;
        if (isBesideAnother(read, now))
            return several(now);
        last = read;
        lastReadAt = now;
        if (now - severalAt < ALONE.toNanos())
            return Optional.empty();
        Long before = seen.put(read.text(), now);
        seen.values().removeIf(at -> now - at > REARM.toNanos());
        inView = true;
        boolean isNew = before == null || now - before > REARM.toNanos();
        return isNew ? Optional.of(new Sighting.Code(read.text())) : Optional.empty();
    }

    private boolean isBesideAnother(Reading.Read read, long now) {
        return last != null && !last.text().equals(read.text()) && now - lastReadAt < TOGETHER.toNanos()
                && !read.where().contains(last.where().centre().x(), last.where().centre().y());
    }

    private Optional<Sighting> several(long now) {
        boolean isNew = now - severalAt > REARM.toNanos();
        severalAt = now;
        strugglingSince = NEVER;
        inView = true;
        return isNew ? Optional.of(new Sighting.Several()) : Optional.empty();
    }

    private Optional<Sighting> unreadable(long now) {
        if (now - Math.max(lastReadAt, severalAt) < REARM.toNanos())
            return Optional.empty();
        if (strugglingSince == NEVER) {
            strugglingSince = now;
            told = false;
        }
        if (told || now - strugglingSince < STRUGGLE.toNanos())
            return Optional.empty();
        told = true;
        inView = true;
        return Optional.of(new Sighting.Unreadable());
    }

    private Optional<Sighting> nothing(long now) {
        boolean gone = inView && now - Math.max(lastReadAt, severalAt) > REARM.toNanos();
        if (!gone)
            return Optional.empty();
        strugglingSince = NEVER;
        inView = false;
        return Optional.of(new Sighting.Gone());
    }
}
