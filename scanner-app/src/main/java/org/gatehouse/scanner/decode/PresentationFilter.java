package org.gatehouse.scanner.decode;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what is read in picture after picture into presentations: a code held in view is one presentation, another
/// code is another at once, and the same code is another as soon as it has clearly been out of view: a ticket that was
/// handed back over the fence must not pass under the green of the guest before.
///
/// Times are nanoseconds of any steady clock. A time without pictures is no evidence: a camera that stumbles has seen no
/// ticket leave, so between two pictures time goes on by as much as a slow camera takes, and no more.
public final class PresentationFilter {
    /// So long without any sign of it, and in so many pictures, a code is out of view; a hand that shakes or a slow
    /// camera hides it for less.
    static final Duration LOST = Duration.ofMillis(500);
    static final int LOST_PICTURES = 4;
    /// So long without any sign of it, a code that comes back elsewhere or at another size has been in other hands.
    static final Duration ELSEWHERE = Duration.ofMillis(250);
    /// So long unread a code is new again, though something like a code has been in view all the time.
    static final Duration UNREAD = Duration.ofMillis(1500);
    /// After several codes were seen, a single one must be alone for so long.
    static final Duration ALONE = Duration.ofMillis(300);
    /// Two codes in different places within so short a time are in view together.
    static final Duration TOGETHER = Duration.ofMillis(100);
    /// So long in view without being read, a code needs the steward's help.
    static final Duration STRUGGLE = Duration.ofMillis(1200);
    /// The most that may pass from one picture to the next.
    static final Duration PACE = Duration.ofMillis(250);
    /// After so long without a picture the camera is said to be silent, and whatever it shows then is new: tickets may
    /// have changed hands meanwhile.
    static final Duration BLIND = Duration.ofSeconds(2);
    private static final double OTHER_SIZE = 1.5;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private long pictureAt = NEVER;
    /// The time as the pictures have it: all other times are this one's.
    private long watched;
    private @Nullable String presented;
    private long presentedReadAt = NEVER;
    private long signAt = NEVER;
    private int blank;
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
        long since = now - pictureAt;
        pictureAt = now;
        if (since > BLIND.toNanos())
            forget();
        watched += Math.min(since, PACE.toNanos());
        return switch (reading) {
            case Reading.Read read -> read(read, watched);
            case Reading.Several ignored -> several(watched);
            case Reading.Unreadable ignored -> unreadable(watched);
            case Reading.Nothing ignored -> nothing(watched);
        };
    }

    /// Whatever is in view from now on is new.
    void forget() {
        presented = null;
        last = null;
        lastReadAt = NEVER;
        severalAt = NEVER;
        strugglingSince = NEVER;
    }

    /// This code, if it is still in view, is a presentation again: nobody looked at it the first time.
    void again(String code) {
        if (code.equals(presented))
            presented = null;
    }

    private Optional<Sighting> read(Reading.Read read, long now) {
        strugglingSince = NEVER;
        if (isBesideAnother(read, now))
            return several(now);
        boolean elsewhere = cameBackElsewhere(read, now);
        last = read;
        lastReadAt = now;
        if (now - severalAt < ALONE.toNanos())
            return Optional.empty();
        boolean isNew = !read.text().equals(presented) || isLost(now) || elsewhere;
        presented = read.text();
        presentedReadAt = now;
        sign(now);
        inView = true;
        return isNew ? Optional.of(new Sighting.Code(read.text())) : Optional.empty();
    }

    private boolean isLost(long now) {
        boolean outOfView = blank >= LOST_PICTURES && now - signAt > LOST.toNanos();
        return outOfView || now - presentedReadAt > UNREAD.toNanos();
    }

    /// A hand that shakes brings a code back to about where it was; one that takes it from another hand does not.
    private boolean cameBackElsewhere(Reading.Read read, long now) {
        if (last == null || blank < LOST_PICTURES || now - signAt <= ELSEWHERE.toNanos())
            return false;
        double was = last.where().side();
        double is = read.where().side();
        boolean moved = last.where().centre().distanceTo(read.where().centre()) > was;
        return moved || is > OTHER_SIZE * was || was > OTHER_SIZE * is;
    }

    /// Something like a code is in view.
    private void sign(long now) {
        signAt = now;
        blank = 0;
    }

    private boolean isBesideAnother(Reading.Read read, long now) {
        return last != null && !last.text().equals(read.text()) && now - lastReadAt < TOGETHER.toNanos()
                && !read.where().contains(last.where().centre().x(), last.where().centre().y());
    }

    private Optional<Sighting> several(long now) {
        boolean isNew = now - severalAt > UNREAD.toNanos();
        severalAt = now;
        presented = null;
        strugglingSince = NEVER;
        inView = true;
        return isNew ? Optional.of(new Sighting.Several()) : Optional.empty();
    }

    private Optional<Sighting> unreadable(long now) {
        if (!isLost(now))
            sign(now);
        if (now - Math.max(lastReadAt, severalAt) < UNREAD.toNanos())
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
        blank++;
        boolean gone = inView && now - Math.max(lastReadAt, severalAt) > UNREAD.toNanos();
        if (!gone)
            return Optional.empty();
        strugglingSince = NEVER;
        inView = false;
        return Optional.of(new Sighting.Gone());
    }
}
