package org.gatehouse.scanner.decode;

/// Moves a guessed grid until the modules of known colour agree with the picture.
final class GridFit {
    /// From here on a grid is as good as it gets.
    private static final double PERFECT = 0.93;
    private static final double FINEST_STEP = 0.08;
    private static final int FOURTH = 4;
    private static final double ALREADY_GOOD = 0.7;
    private static final double SEEK = 4.5;
    /// The further away the corner, the more a tilt moves it.
    private static final double SEEK_IN_LARGE = 0.1;
    private static final double SEEK_STEP = 0.75;

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

    /// How well the three corner marks fit, whatever becomes of the rest.
    double cornerScore(Grid grid, FunctionPatterns patterns) {
        double sum = 0;
        for (FunctionPatterns.Group mark : patterns.cornerMarks())
            sum += score(grid, mark);
        return sum / 3;
    }

    /// The correlation of a group's brightness with its known colours.
    private double score(Grid grid, FunctionPatterns.Group group) {
        return score(grid, group, 0, 0);
    }

    /// The same, were all of it so far away, in parts of the way from corner mark to corner mark.
    private double score(Grid grid, FunctionPatterns.Group group, double right, double below) {
        double sum = 0;
        double squares = 0;
        double bright = 0;
        int brights = 0;
        int n = group.dark.length;
        for (int i = 0; i < n; i++) {
            float value = grid.sample(grey, group.across[i] + right, group.down[i] + below);
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
        seekFourth(grid, patterns);
        double best = climb(grid, patterns, score(grid, patterns), 1.5, FOURTH, FOURTH + 2);
        best = climb(grid, patterns, best, 0.6, 0, 8);
        return seekFourth(grid, patterns) ? climb(grid, patterns, score(grid, patterns), 0.6, 0, 8) : best;
    }

    /// Moves the corner that has no mark to where the alignment mark nearest to it says it is.
    ///
    /// @return whether it was moved
    boolean seekFourth(Grid grid, FunctionPatterns patterns) {
        FunctionPatterns.Group mark = patterns.lastAlignmentMark().orElse(null);
        return mark != null && score(grid, mark) < ALREADY_GOOD && seek(grid, mark);
    }

    /// Looks for the alignment mark around where it should be: a code that is tilted has it elsewhere.
    private boolean seek(Grid grid, FunctionPatterns.Group mark) {
        double module = 1.0 / (grid.dimension - 7);
        double best = score(grid, mark) + 0.1;
        double bestColumn = 0;
        double bestRow = 0;
        double reach = Math.max(SEEK, grid.dimension * SEEK_IN_LARGE);
        for (double column = -reach; column <= reach; column += SEEK_STEP)
            for (double row = -reach; row <= reach; row += SEEK_STEP) {
                double score = score(grid, mark, column * module, row * module);
                if (score > best) {
                    best = score;
                    bestColumn = column;
                    bestRow = row;
                }
            }
        grid.moveFourth(bestColumn, bestRow);
        return bestColumn != 0 || bestRow != 0;
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
