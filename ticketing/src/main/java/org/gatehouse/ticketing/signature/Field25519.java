package org.gatehouse.ticketing.signature;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Arithmetic modulo 2^255 − 19. A number is five limbs of 51 bits in an array, from an offset on, the least
/// significant first. A product's limbs are below 2^51 + 2^16, and those of a factor may go up to 2^53 + 2^18: the sum
/// and the difference of two products, or of twice one and another, may be multiplied as they are. In and out may be
/// the same place. Nothing here is done in constant time: no secret may come near it.
final class Field25519 {
    static final int LIMBS = 5;
    static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final int SIZE = 32;
    private static final int BITS = 51;
    private static final long MASK = (1L << BITS) - 1;
    /// Twice the prime, limb by limb: what is added before a subtraction so that nothing gets negative.
    private static final long TWO_P_LOWEST = 2 * (MASK - 18);
    private static final long TWO_P_OTHER = 2 * MASK;

    private Field25519() {}

    static void add(long[] out, int o, long[] a, int i, long[] b, int j) {
        for (int limb = 0; limb < LIMBS; limb++) {
            out[o + limb] = a[i + limb] + b[j + limb];
        }
    }

    /// @param b a product, or as small as one
    static void subtract(long[] out, int o, long[] a, int i, long[] b, int j) {
        out[o] = a[i] + TWO_P_LOWEST - b[j];
        for (int limb = 1; limb < LIMBS; limb++) {
            out[o + limb] = a[i + limb] + TWO_P_OTHER - b[j + limb];
        }
    }

    static void multiply(long[] out, int o, long[] a, int i, long[] b, int j) {
        long a0 = a[i], a1 = a[i + 1], a2 = a[i + 2], a3 = a[i + 3], a4 = a[i + 4];
        long b0 = b[j], b1 = b[j + 1], b2 = b[j + 2], b3 = b[j + 3], b4 = b[j + 4];
        long c0 = low(a0, b0);
        long c1 = high(a0, b0) + low(a0, b1) + low(a1, b0);
        long c2 = high(a0, b1) + high(a1, b0) + low(a0, b2) + low(a1, b1) + low(a2, b0);
        long c3 = high(a0, b2) + high(a1, b1) + high(a2, b0) + low(a0, b3) + low(a1, b2) + low(a2, b1) + low(a3, b0);
        long c4 = high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0)
                + low(a0, b4) + low(a1, b3) + low(a2, b2) + low(a3, b1) + low(a4, b0);
        long c5 = high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0)
                + low(a1, b4) + low(a2, b3) + low(a3, b2) + low(a4, b1);
        long c6 = high(a1, b4) + high(a2, b3) + high(a3, b2) + high(a4, b1) + low(a2, b4) + low(a3, b3) + low(a4, b2);
        long c7 = high(a2, b4) + high(a3, b3) + high(a4, b2) + low(a3, b4) + low(a4, b3);
        long c8 = high(a3, b4) + high(a4, b3) + low(a4, b4);
        long c9 = high(a4, b4);
        carry(out, o, c0 + 19 * c5, c1 + 19 * c6, c2 + 19 * c7, c3 + 19 * c8, c4 + 19 * c9);
    }

    private static long low(long a, long b) {
        return a * b & MASK;
    }

    /// The product without its lowest 51 bits.
    private static long high(long a, long b) {
        return Math.multiplyHigh(a << 6, b << 7);
    }

    private static void carry(long[] out, int o, long c0, long c1, long c2, long c3, long c4) {
        long d1 = c1 + (c0 >>> BITS);
        long d2 = c2 + (d1 >>> BITS);
        long d3 = c3 + (d2 >>> BITS);
        long d4 = c4 + (d3 >>> BITS);
        long d0 = (c0 & MASK) + 19 * (d4 >>> BITS);
        out[o] = d0 & MASK;
        out[o + 1] = (d1 & MASK) + (d0 >>> BITS);
        out[o + 2] = d2 & MASK;
        out[o + 3] = d3 & MASK;
        out[o + 4] = d4 & MASK;
    }

    private static void square(long[] a, int times) {
        for (int i = 0; i < times; i++) {
            square(a);
        }
    }

    /// The same as a product with itself, in half the steps.
    private static void square(long[] a) {
        long a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4];
        long c0 = low(a0, a0);
        long c1 = high(a0, a0) + 2 * low(a0, a1);
        long c2 = 2 * (high(a0, a1) + low(a0, a2)) + low(a1, a1);
        long c3 = 2 * (high(a0, a2) + low(a0, a3) + low(a1, a2)) + high(a1, a1);
        long c4 = 2 * (high(a0, a3) + high(a1, a2) + low(a0, a4) + low(a1, a3)) + low(a2, a2);
        long c5 = 2 * (high(a0, a4) + high(a1, a3) + low(a1, a4) + low(a2, a3)) + high(a2, a2);
        long c6 = 2 * (high(a1, a4) + high(a2, a3) + low(a2, a4)) + low(a3, a3);
        long c7 = 2 * (high(a2, a4) + low(a3, a4)) + high(a3, a3);
        long c8 = 2 * high(a3, a4) + low(a4, a4);
        long c9 = high(a4, a4);
        carry(a, 0, c0 + 19 * c5, c1 + 19 * c6, c2 + 19 * c7, c3 + 19 * c8, c4 + 19 * c9);
    }

    /// `a` to the power of 2^255 − 21, which is its inverse.
    static long[] inverse(long[] a, int i) {
        var one = new long[LIMBS];
        System.arraycopy(a, i, one, 0, LIMBS);
        var two = one.clone();
        square(two, 1);
        var nine = power(one, 3, one);
        var eleven = power(nine, 0, two);
        var ones5 = power(eleven, 1, nine);
        var ones10 = power(ones5, 5, ones5);
        var ones20 = power(ones10, 10, ones10);
        var ones40 = power(ones20, 20, ones20);
        var ones50 = power(ones40, 10, ones10);
        var ones100 = power(ones50, 50, ones50);
        var ones200 = power(ones100, 100, ones100);
        var ones250 = power(ones200, 50, ones50);
        return power(ones250, 5, eleven);
    }

    /// `a` squared so many times, and then times `b`.
    private static long[] power(long[] a, int squarings, long[] b) {
        var result = a.clone();
        square(result, squarings);
        multiply(result, 0, result, 0, b, 0);
        return result;
    }

    static BigInteger get(long[] a, int i) {
        var number = BigInteger.ZERO;
        for (int limb = LIMBS - 1; limb >= 0; limb--) {
            number = number.shiftLeft(BITS).add(BigInteger.valueOf(a[i + limb]));
        }
        return number.mod(PRIME);
    }

    /// 32 bytes, the least significant first.
    static byte[] bytes(long[] a, int i) {
        var least = new long[LIMBS];
        System.arraycopy(a, i, least, 0, LIMBS);
        reduce(least);
        var words = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        for (int word = 0; word < SIZE / Long.BYTES; word++) {
            // of 64 bits, the first of which lie behind 13 bits of its first limb, 26 of the second and so on
            int behind = (Long.SIZE - BITS) * word;
            words.putLong(least[word] >>> behind | least[word + 1] << BITS - behind);
        }
        return words.array();
    }

    /// Makes of a product the one number below the prime that it stands for.
    private static void reduce(long[] a) {
        carryOn(a);
        carryOn(a);
        // now below 2^255: it is the prime or more exactly where 19 more are 2^255 or more
        long quotient = a[0] + 19 >> BITS;
        for (int limb = 1; limb < LIMBS; limb++) {
            quotient = a[limb] + quotient >> BITS;
        }
        a[0] += 19 * quotient;
        for (int limb = 0; limb < LIMBS - 1; limb++) {
            a[limb + 1] += a[limb] >> BITS;
            a[limb] &= MASK;
        }
        a[LIMBS - 1] &= MASK;
    }

    private static void carryOn(long[] a) {
        for (int limb = 0; limb < LIMBS - 1; limb++) {
            a[limb + 1] += a[limb] >> BITS;
            a[limb] &= MASK;
        }
        a[0] += 19 * (a[LIMBS - 1] >> BITS);
        a[LIMBS - 1] &= MASK;
    }

    static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            reversed[at] = bytes[bytes.length - 1 - at];
        }
        return reversed;
    }

    static void put(long[] out, int o, BigInteger number) {
        var rest = number.mod(PRIME);
        for (int limb = 0; limb < LIMBS; limb++) {
            out[o + limb] = rest.longValue() & MASK;
            rest = rest.shiftRight(BITS);
        }
    }
}
