package org.gatehouse.scanner.decode;

/// A grid laid over a code that is not flat: crumpled paper, a bent wristband, a lens that curves straight lines. Every
/// few modules it may stray from the flat grid, and between these places evenly.
///
/// Nothing needs to be known of a module to see whether it was hit: samples taken in the middles of modules differ more
/// among each other than samples taken from between them.
final class Warp implements Places {
    private static final int SPACING = 5;
    private static final int WINDOW = 4;
    private static final int PASSES = 3;
    private static final double STEP = 0.3;
    /// What straying by one module from the neighbours costs, in parts of the picture's own variance.
    private static final double STIFFNESS = 0.6;

    private final GreySampler grey;
    private final Grid flat;
    private final int nodes;
    private final double[] right;
    private final double[] down;
    private double variance;

    private Warp(GreySampler grey, Grid flat) {
        this.grey = grey;
        this.flat = flat;
        nodes = (flat.dimension - 1) / SPACING + 2;
        right = new double[nodes * nodes];
        down = new double[nodes * nodes];
    }

    /// Bends a grid that fits more or less until it fits as well as it can.
    static Warp of(GreySampler grey, Grid flat) {
        Warp warp = new Warp(grey, flat);
        warp.variance = Math.max(1,
                warp.contrast(flat.dimension / 2.0, flat.dimension / 2.0, flat.dimension / 2, 0, 0));
        double step = STEP;
        for (int pass = 0; pass < PASSES; pass++) {
            warp.pass(step);
            step *= 0.7;
        }
        return warp;
    }

    @Override
    public int dimension() {
        return flat.dimension;
    }

    @Override
    public double x(double column, double row) {
        return flat.x(column + between(right, column, row), row + between(down, column, row));
    }

    @Override
    public double y(double column, double row) {
        return flat.y(column + between(right, column, row), row + between(down, column, row));
    }

    private double between(double[] at, double column, double row) {
        double u = Math.clamp(column / SPACING, 0, nodes - 1.001);
        double v = Math.clamp(row / SPACING, 0, nodes - 1.001);
        int c = (int) u;
        int r = (int) v;
        double a = u - c;
        double b = v - r;
        int i = r * nodes + c;
        return (at[i] * (1 - a) + at[i + 1] * a) * (1 - b) + (at[i + nodes] * (1 - a) + at[i + nodes + 1] * a) * b;
    }

    /// From the three corners that are known inwards, each place starting from where its neighbours have gone.
    private void pass(double step) {
        for (int sum = 0; sum <= 2 * (nodes - 1); sum++)
            for (int r = Math.max(0, sum - nodes + 1); r <= Math.min(sum, nodes - 1); r++)
                settle(sum - r, r, step);
    }

    private void settle(int c, int r, double step) {
        int i = r * nodes + c;
        double meanRight = neighbours(right, c, r);
        double meanDown = neighbours(down, c, r);
        double bestRight = right[i];
        double bestDown = down[i];
        double best = worth(c, r, bestRight, bestDown, meanRight, meanDown);
        for (int way = 0; way < 9; way++) {
            double dx = meanRight + (way % 3 - 1) * step;
            double dy = meanDown + (way / 3 - 1) * step;
            double worth = worth(c, r, dx, dy, meanRight, meanDown);
            if (worth > best) {
                best = worth;
                bestRight = dx;
                bestDown = dy;
            }
        }
        right[i] = bestRight;
        down[i] = bestDown;
    }

    private double neighbours(double[] at, int c, int r) {
        double sum = 0;
        int n = 0;
        for (int y = Math.max(0, r - 1); y <= Math.min(nodes - 1, r + 1); y++)
            for (int x = Math.max(0, c - 1); x <= Math.min(nodes - 1, c + 1); x++) {
                sum += at[y * nodes + x];
                n++;
            }
        return sum / n;
    }

    private double worth(int c, int r, double dx, double dy, double meanRight, double meanDown) {
        double strays = (dx - meanRight) * (dx - meanRight) + (dy - meanDown) * (dy - meanDown);
        return contrast(c * SPACING, r * SPACING, WINDOW, dx, dy) / variance - STIFFNESS * strays;
    }

    /// The variance of the modules around a place, were they so far from where the flat grid has them.
    private double contrast(double column, double row, int window, double dx, double dy) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        int side = flat.dimension;
        for (int y = Math.max(0, (int) row - window); y <= Math.min(side - 1, (int) row + window); y++)
            for (int x = Math.max(0, (int) column - window); x <= Math.min(side - 1, (int) column + window); x++) {
                double u = x + 0.5 + dx;
                double v = y + 0.5 + dy;
                float value = grey.at(flat.x(u, v), flat.y(u, v));
                sum += value;
                squares += value * value;
                n++;
            }
        return squares / n - sum / n * (sum / n);
    }
}
