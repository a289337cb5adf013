package org.gatehouse.proving.simulation;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The only source of chance in a world. Streams for different purposes do not disturb each other: one more draw for
/// a key changes nothing of the weather.
final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, String purpose) {
        return new Chance(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// @param to excluded
    int between(int from, int to) {
        return random.nextInt(from, to);
    }

    /// To the millisecond.
    Duration between(Duration from, Duration to) {
        return Duration.ofMillis(random.nextLong(from.toMillis(), to.toMillis()));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    RandomGenerator generator() {
        return random;
    }

    /// What production code takes for a source of secrets.
    SecureRandom secrets() {
        return new Repeatable(random.split());
    }

    /// A source of secrets that can be repeated, which none in service may be.
    private static final class Repeatable extends SecureRandom {
        private static final long serialVersionUID = 1;

        private Repeatable(SplittableRandom random) {
            super(new Source(random), new Chosen());
        }
    }

    private static final class Chosen extends Provider {
        private static final long serialVersionUID = 1;

        private Chosen() {
            super("simulation", "1", "repeatable");
        }
    }

    private static final class Source extends SecureRandomSpi {
        private static final long serialVersionUID = 1;
        private final transient SplittableRandom random;

        private Source(SplittableRandom random) {
            this.random = random;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // What is drawn depends on the world's seed alone.
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
