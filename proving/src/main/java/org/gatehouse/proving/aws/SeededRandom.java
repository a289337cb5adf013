package org.gatehouse.proving.aws;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Random;

/// A [SecureRandom] that gives the same numbers for the same seed: for simulations, and for nothing that is to be
/// secret.
public final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    public SeededRandom(long seed) {
        super(new Repeatable(seed), null);
    }

    private static final class Repeatable extends SecureRandomSpi {
        private static final long serialVersionUID = 1;
        private final Random random;

        Repeatable(long seed) {
            random = new Random(seed);
        }

        @Override
        protected void engineSetSeed(byte[] seed) {}

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int size) {
            var seed = new byte[size];
            random.nextBytes(seed);
            return seed;
        }
    }
}
