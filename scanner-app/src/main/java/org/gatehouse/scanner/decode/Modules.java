package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitMatrix;

/// The brightness of every module of a code, and the ways to tell dark ones from bright ones.
final class Modules {
    private static final int LEVELS = 256;
    private static final int NEIGHBOURHOOD = 4;
    /// How much of each neighbour a blurred picture mixes into a module.
    private static final float LEAK = 0.14f;

    private final int side;
    private final float[] values;

    private Modules(int side, float[] values) {
        this.side = side;
        this.values = values;
    }

    /// Samples the middle of each module. Bright codes on dark ground are turned around.
    static Modules sample(GreySampler grey, Places grid, boolean lightOnDark) {
        int side = grid.dimension();
        float[] values = new float[side * side];
        for (int row = 0; row < side; row++)
            for (int column = 0; column < side; column++) {
                float value = grey.at(grid.x(column + 0.5, row + 0.5), grid.y(column + 0.5, row + 0.5));
                values[row * side + column] = lightOnDark ? 255 - value : value;
            }
        return new Modules(side, values);
    }

    /// Undoes some of what a blurred picture does: takes away what leaks in from the four neighbours.
    Modules sharpened() {
        float[] sharp = new float[values.length];
        for (int row = 0; row < side; row++)
            for (int column = 0; column < side; column++) {
                float around = at(column - 1, row) + at(column + 1, row) + at(column, row - 1) + at(column, row + 1);
                float value = (at(column, row) - LEAK * around) / (1 - 4 * LEAK);
                sharp[row * side + column] = Math.clamp(value, 0, LEVELS - 1);
            }
        return new Modules(side, sharp);
    }

    /// Dark is what lies below the level that parts all modules best.
    BitMatrix byOneLevel() {
        int[] histogram = new int[LEVELS];
        for (float value : values)
            histogram[Math.clamp((int) value, 0, LEVELS - 1)]++;
        return below(Otsu.level(histogram));
    }

    private BitMatrix below(float level) {
        BitMatrix bits = new BitMatrix(side);
        for (int i = 0; i < values.length; i++)
            if (values[i] < level)
                bits.set(i % side, i / side);
        return bits;
    }

    /// Dark is what lies below the level between the dark and the bright modules of the two dotted lines that every code
    /// has: single modules, hit hardest by whatever makes dark ones paler or bright ones narrower.
    BitMatrix byDottedLines() {
        double dark = 0;
        double bright = 0;
        int n = 0;
        for (int i = 8; i < side - 8; i++)
            if (i % 2 == 0) {
                dark += at(i, 6) + at(6, i);
                n += 2;
            } else {
                bright += at(i, 6) + at(6, i);
            }
        return below((float) ((dark / n + bright / (n - 2)) / 2));
    }

    /// Dark is what lies below the mean of its neighbourhood.
    BitMatrix byNeighbourhood() {
        BitMatrix bits = new BitMatrix(side);
        for (int row = 0; row < side; row++)
            for (int column = 0; column < side; column++)
                if (at(column, row) < meanAround(column, row))
                    bits.set(column, row);
        return bits;
    }

    private float meanAround(int column, int row) {
        float sum = 0;
        int n = 0;
        for (int r = Math.max(0, row - NEIGHBOURHOOD); r <= Math.min(side - 1, row + NEIGHBOURHOOD); r++)
            for (int c = Math.max(0, column - NEIGHBOURHOOD); c <= Math.min(side - 1, column + NEIGHBOURHOOD); c++) {
                sum += values[r * side + c];
                n++;
            }
        return sum / n;
    }

    private float at(int column, int row) {
        return values[Math.clamp(row, 0, side - 1) * side + Math.clamp(column, 0, side - 1)];
    }
}
