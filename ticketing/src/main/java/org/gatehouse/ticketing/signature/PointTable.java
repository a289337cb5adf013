package org.gatehouse.ticketing.signature;

import static org.gatehouse.ticketing.signature.Field25519.LIMBS;
import static org.gatehouse.ticketing.signature.Field25519.PRIME;

import java.math.BigInteger;

/// Multiples of one point of the Ed25519 curve, made once, so that any multiple of it is a sum of 37 of them and needs
/// no doubling. For public numbers only: how long it takes tells what is multiplied.
final class PointTable {
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(PRIME))
            .mod(PRIME);
    private static final BigInteger ROOT_OF_MINUS_ONE = BigInteger.TWO
            .modPow(PRIME.subtract(BigInteger.ONE).shiftRight(2), PRIME);
    private static final int WINDOW = 7;
    private static final int WINDOWS = 37;
    private static final int ENTRIES = 1 << WINDOW - 1;
    /// Of an entry: y+x, y−x and 2dxy of a point, five limbs each.
    private static final int ENTRY = 3 * LIMBS;

    private static final long[] ONE = {1, 0, 0, 0, 0};

    private final long[] entries = new long[WINDOWS * ENTRIES * ENTRY];

    private PointTable() {}

    /// @param encoded a point of the curve, as RFC 8032 writes it
    static PointTable of(byte[] encoded) {
        return of(x(encoded), y(encoded));
    }

    /// Of the point that, added to the encoded one, gives nothing.
    static PointTable ofNegative(byte[] encoded) {
        return of(x(encoded).negate().mod(PRIME), y(encoded));
    }

    private static PointTable of(BigInteger x, BigInteger y) {
        var table = new PointTable();
        var next = new Sum();
        next.start(x, y);
        for (int window = 0; window < WINDOWS; window++) {
            next = table.fill(window, next);
        }
        return table;
    }

    /// @param first what stands for a digit of 1 in this window
    /// @return what does in the next
    private Sum fill(int window, Sum first) {
        var points = new Sum[ENTRIES];
        points[0] = first;
        var one = new long[ENTRY];
        first.writeEntry(one, 0, Field25519.inverse(first.point, Sum.Z));
        for (int entry = 1; entry < ENTRIES; entry++) {
            points[entry] = new Sum(points[entry - 1]);
            points[entry].add(one, 0);
        }
        write(window, points);
        var next = new Sum(points[ENTRIES - 1]);
        next.add(entries, (window * ENTRIES + ENTRIES - 1) * ENTRY);
        return next;
    }

    /// All of them are divided by their Z at the price of one division.
    private void write(int window, Sum[] points) {
        var products = new long[ENTRIES][];
        var product = ONE;
        for (int entry = 0; entry < ENTRIES; entry++) {
            products[entry] = product;
            product = times(product, points[entry].point, Sum.Z);
        }
        var rest = Field25519.inverse(product, 0);
        for (int entry = ENTRIES - 1; entry >= 0; entry--) {
            points[entry].writeEntry(entries, (window * ENTRIES + entry) * ENTRY, times(rest, products[entry], 0));
            rest = times(rest, points[entry].point, Sum.Z);
        }
    }

    private static long[] times(long[] a, long[] b, int j) {
        var product = new long[LIMBS];
        Field25519.multiply(product, 0, a, 0, b, j);
        return product;
    }

    /// Adds the multiple of this table's point.
    ///
    /// @param scalar 32 bytes, the least significant first; below 2^253
    void addMultiple(byte[] scalar, Sum sum) {
        var digits = digits(scalar);
        touch(digits, sum);
        for (int window = 0; window < WINDOWS; window++) {
            int digit = digits[window];
            if (digit > 0) {
                sum.add(entries, at(window, digit));
            } else if (digit < 0) {
                sum.subtract(entries, at(window, -digit));
            }
        }
    }

    private static int at(int window, int digit) {
        return (window * ENTRIES + digit - 1) * ENTRY;
    }

    private static int[] digits(byte[] scalar) {
        var digits = new int[WINDOWS];
        int carry = 0;
        for (int window = 0; window < WINDOWS; window++) {
            int digit = bits(scalar, window * WINDOW) + carry;
            carry = digit > ENTRIES ? 1 : 0;
            digits[window] = digit - (carry << WINDOW);
        }
        return digits;
    }

    /// Reads something of every entry that will be needed. None of these reads depends on another, so that the memory
    /// brings them all at once; one by one, each addition would wait for its own.
    private void touch(int[] digits, Sum sum) {
        long all = 0;
        for (int window = 0; window < WINDOWS; window++) {
            if (digits[window] != 0) {
                int at = at(window, Math.abs(digits[window]));
                all += entries[at] + entries[at + ENTRY - 1];
            }
        }
        sum.touched = all;
    }

    private static int bits(byte[] scalar, int from) {
        int at = from >>> 3;
        int two = scalar[at] & 0xFF | (at + 1 < scalar.length ? (scalar[at + 1] & 0xFF) << 8 : 0);
        return two >>> (from & 7) & (1 << WINDOW) - 1;
    }

    private static BigInteger y(byte[] encoded) {
        var reversed = Field25519.reversed(encoded);
        reversed[0] &= 0x7F;
        return new BigInteger(1, reversed);
    }

    private static BigInteger x(byte[] encoded) {
        var square = y(encoded).pow(2);
        var ofX = square.subtract(BigInteger.ONE)
                .multiply(square.multiply(D).add(BigInteger.ONE).modInverse(PRIME)).mod(PRIME);
        var root = ofX.modPow(PRIME.add(BigInteger.valueOf(3)).shiftRight(3), PRIME);
        var x = root.pow(2).mod(PRIME).equals(ofX) ? root : root.multiply(ROOT_OF_MINUS_ONE).mod(PRIME);
        boolean odd = (encoded[encoded.length - 1] & 0x80) != 0;
        return x.testBit(0) == odd ? x : PRIME.subtract(x);
    }

    /// A point that others are added to: X, Y, Z and T = XY/Z, five limbs each.
    static final class Sum {
        private static final long[] DOUBLE_D = new long[LIMBS];
        private static final int X = 0;
        private static final int Y = LIMBS;
        private static final int Z = 2 * LIMBS;
        private static final int T = 3 * LIMBS;

        static {
            Field25519.put(DOUBLE_D, 0, D.shiftLeft(1));
        }

        private final long[] point = new long[4 * LIMBS];
        private final long[] work = new long[4 * LIMBS];
        /// Kept so that the reading is not left out as needless.
        long touched;

        /// Nothing, which adds nothing.
        Sum() {
            point[Y] = 1;
            point[Z] = 1;
        }

        private void start(BigInteger x, BigInteger y) {
            Field25519.put(point, X, x);
            Field25519.put(point, Y, y);
            Field25519.put(point, Z, BigInteger.ONE);
            Field25519.put(point, T, x.multiply(y));
        }

        /// The same point.
        private Sum(Sum other) {
            System.arraycopy(other.point, 0, point, 0, point.length);
        }

        /// @param inverse of Z
        private void writeEntry(long[] out, int o, long[] inverse) {
            Field25519.multiply(work, 0, point, X, inverse, 0);
            Field25519.multiply(work, LIMBS, point, Y, inverse, 0);
            Field25519.multiply(work, 2 * LIMBS, work, 0, work, LIMBS);
            Field25519.multiply(out, o + 2 * LIMBS, work, 2 * LIMBS, DOUBLE_D, 0);
            Field25519.add(work, 2 * LIMBS, work, LIMBS, work, 0);
            Field25519.subtract(work, 3 * LIMBS, work, LIMBS, work, 0);
            Field25519.multiply(out, o, work, 2 * LIMBS, ONE, 0);
            Field25519.multiply(out, o + LIMBS, work, 3 * LIMBS, ONE, 0);
        }

        /// By the formulas of Hisil, Wong, Carter and Dawson (2008), which hold for any two points.
        private void add(long[] entry, int at) {
            mix(entry, at + LIMBS, at);
            Field25519.multiply(point, T, point, T, entry, at + 2 * LIMBS);
            Field25519.add(point, Z, point, Z, point, Z);
            Field25519.subtract(point, X, point, Z, point, T);
            Field25519.add(point, Y, point, Z, point, T);
            finish();
        }

        private void subtract(long[] entry, int at) {
            mix(entry, at, at + LIMBS);
            Field25519.multiply(point, T, point, T, entry, at + 2 * LIMBS);
            Field25519.add(point, Z, point, Z, point, Z);
            Field25519.add(point, X, point, Z, point, T);
            Field25519.subtract(point, Y, point, Z, point, T);
            finish();
        }

        private void mix(long[] entry, int minus, int plus) {
            Field25519.subtract(work, 0, point, Y, point, X);
            Field25519.add(work, LIMBS, point, Y, point, X);
            Field25519.multiply(work, 0, work, 0, entry, minus);
            Field25519.multiply(work, LIMBS, work, LIMBS, entry, plus);
            Field25519.subtract(work, 2 * LIMBS, work, LIMBS, work, 0);
            Field25519.add(work, 3 * LIMBS, work, LIMBS, work, 0);
        }

        /// `work` ends with E and H; F and G stand where X and Y will.
        private void finish() {
            int e = 2 * LIMBS;
            int h = 3 * LIMBS;
            Field25519.multiply(point, T, work, e, work, h);
            Field25519.multiply(point, Z, point, X, point, Y);
            Field25519.multiply(point, X, point, X, work, e);
            Field25519.multiply(point, Y, point, Y, work, h);
        }

        /// As RFC 8032 writes a point: 32 bytes.
        byte[] encode() {
            var inverse = Field25519.inverse(point, Z);
            Field25519.multiply(work, 0, point, X, inverse, 0);
            Field25519.multiply(work, LIMBS, point, Y, inverse, 0);
            var encoded = Field25519.bytes(work, LIMBS);
            encoded[encoded.length - 1] |= (byte) ((Field25519.bytes(work, 0)[0] & 1) << 7);
            return encoded;
        }
    }
}
