package org.gatehouse.scanner.decode;

/// Moves a guessed grid until the modules of known colour agree with the picture.
final class GridFit {
    /// From here on a grid is as good as it gets.
    private static final double PERFECT = 0.93;
    private static final double FINEST_STEP = 0.08;
    private static final int FOURTH = 4;

    private final GreySampler grey;
    private final double sign;

    /// @param lightOnDark whether the code is bright on a dark ground
    GridFit(GreySampler grey, boolean lightOnDark) {
        this.grey = grey;
        this.sign = lightOnDark ? -1 : 1;
    }

    /// How well a grid fits: 1 where all modules of known colour have it, 0 where chance rules.
    double score(Grid grid, FunctionPatterns patterns) {
        double sum = 0;
        double weight = 0;
        for (FunctionPatterns.Group group : patterns.groups()) {
            sum += score(grid, group) * group.dark.length;
            weight += group.dark.length;
        }
        return sum / weight;
    }

    /// The correlation of a group's brightness with its known colours.
    private double score(Grid grid, FunctionPatterns.Group group) {
        double sum = 0;
        double squares = 0;
        double bright = 0;
        int brights = 0;
        int n = group.dark.length;
        for (int i = 0; i < n; i++) {
            double column = group.columns[i] + 0.5;
            double row = group.rows[i] + 0.5;
            float value = grey.at(grid.x(column, row), grid.y(column, row));
            sum += value;
            squares += value * value;
            if (!group.dark[i]) {
                bright += value;
                brights++;
            }
        }
        double variance = squares / n - sum / n * (sum / n);
        if (variance < 4)
            return 0;
        double apart = bright / brights - (sum - bright) / (n - brights);
        return sign * apart * Math.sqrt((double) brights * (n - brights)) / n / Math.sqrt(variance);
    }

    /// Improves a grid step by step; the fourth corner first, of which nothing is known yet.
    ///
    /// @return the score reached
    double refine(Grid grid, FunctionPatterns patterns) {
        double best = climb(grid, patterns, score(grid, patterns), 1.5, FOURTH, FOURTH + 2);
        return climb(grid, patterns, best, 0.6, 0, 8);
    }

    private double climb(Grid grid, FunctionPatterns patterns, double from, double firstStep, int first, int end) {
        double best = from;
        double module = grid.module();
        for (double step = firstStep; step > FINEST_STEP && best < PERFECT;) {
            double before = best;
            for (int i = first; i < end; i++)
                best = nudge(grid, patterns, i, step * module, best);
            if (best <= before + 1e-4)
                step /= 2;
        }
        return best;
    }

    private double nudge(Grid grid, FunctionPatterns patterns, int corner, double by, double best) {
        double old = grid.corners[corner];
        for (int way = -1; way <= 1; way += 2) {
            grid.corners[corner] = old + way * by;
            grid.solve();
            double score = score(grid, patterns);
            if (score > best)
                return score;
        }
        grid.corners[corner] = old;
        grid.solve();
        return best;
    }
}
