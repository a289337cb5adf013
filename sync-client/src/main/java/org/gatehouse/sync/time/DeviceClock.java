package org.gatehouse.sync.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gatehouse.sync.store.Anchor;
import org.gatehouse.ticketing.admission.Confidence;

/// The device's own time: the cloud's, as of the last contact, plus what has passed since by a clock that nobody can
/// set. A machine clock that is wrong or is set while the program runs changes nothing. It never goes backwards, but
/// where the cloud says that it was plainly wrong: then the truth is the lesser evil. Where the machine's two clocks
/// part, somebody has set one of them or the machine has slept without counting: time goes on by the one that nobody
/// can set, and is said to be known less well until the next contact. To the millisecond. Safe from any thread.
public final class DeviceClock implements InstantSource {
    /// How far a machine's crystal may drift: 100 parts in a million.
    private static final long DRIFT = 10_000;
    /// A clock further ahead than this is wrong, not early.
    private static final Duration PLAINLY_WRONG = Duration.ofMinutes(2);

    /// The machine's clocks drift and are adjusted little by little; this is a leap.
    private static final Duration LEAP = Duration.ofSeconds(30);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant base;
    private long baseNanos;
    private Confidence confidence;
    private Duration uncertainty = Duration.ofDays(3650);
    private Instant latest;
    /// The machine's own clock minus this one, when last looked at.
    private Duration offset;

    /// @param wall the machine's own clock
    /// @param nanos counts nanoseconds since any moment, and nobody can set it
    /// @param carried the anchor kept from before
    /// @param notBefore no time given out by this device is later
    public DeviceClock(InstantSource wall, LongSupplier nanos, Optional<Anchor> carried, Optional<Instant> notBefore) {
        this.wall = wall;
        this.nanos = nanos;
        baseNanos = nanos.getAsLong();
        base = carried.map(this::carriedOn).orElseGet(wall::instant);
        confidence = carried.isPresent() ? Confidence.CARRIED : Confidence.WALL;
        latest = notBefore.orElse(Instant.MIN);
        base = latest.isAfter(base) ? latest : base;
        offset = wallOffset();
    }

    /// What the machine's clock says now, corrected by as much as it was wrong then.
    private Instant carriedOn(Anchor anchor) {
        return wall.instant().plus(Duration.between(anchor.wall(), anchor.server()));
    }

    /// A time and how well it is known.
    public record Reading(Instant at, Confidence confidence) {}

    public synchronized Reading read() {
        watchForLeaps();
        var now = now().truncatedTo(ChronoUnit.MILLIS);
        if (now.isAfter(latest)) {
            latest = now;
        }
        return new Reading(latest, confidence);
    }

    private void watchForLeaps() {
        var before = offset;
        offset = wallOffset();
        if (confidence == Confidence.ANCHORED && offset.minus(before).abs().compareTo(LEAP) > 0) {
            confidence = Confidence.CARRIED;
        }
    }

    @Override
    public Instant instant() {
        return read().at();
    }

    /// The cloud has told its time, in an answer that only the cloud can have given.
    ///
    /// @param sent nanoseconds when it was asked
    /// @param received nanoseconds when the answer was there
    public synchronized void contact(Instant server, long sent, long received) {
        var half = Duration.ofNanos(Math.max(0, received - sent) / 2);
        boolean better = confidence != Confidence.ANCHORED || half.compareTo(uncertaintyNow()) <= 0
                || disagrees(server.plus(half), half);
        if (better) {
            base = server.plus(half);
            baseNanos = received;
            uncertainty = half;
            confidence = Confidence.ANCHORED;
            offset = wallOffset();
            latest = latest.isAfter(base.plus(PLAINLY_WRONG)) ? base : latest;
        }
    }

    /// Whether the two times are further apart than both could be wrong: then this clock has stood still, as it does
    /// while a laptop sleeps.
    private boolean disagrees(Instant told, Duration half) {
        return Duration.between(now(), told).abs().compareTo(half.plus(uncertaintyNow())) > 0;
    }

    /// What to keep for the next start; empty where there never was a contact.
    public synchronized Optional<Anchor> anchor() {
        return confidence == Confidence.WALL ? Optional.empty() : Optional.of(new Anchor(now(), wall.instant()));
    }

    /// The machine's own clock minus this one.
    public synchronized Duration wallOffset() {
        return Duration.between(now(), wall.instant());
    }

    public long nanos() {
        return nanos.getAsLong();
    }

    private Instant now() {
        return base.plusNanos(nanos.getAsLong() - baseNanos);
    }

    private Duration uncertaintyNow() {
        return uncertainty.plusNanos((nanos.getAsLong() - baseNanos) / DRIFT);
    }
}
