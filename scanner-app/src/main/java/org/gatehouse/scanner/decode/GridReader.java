package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the code that three corner marks may belong to: finds its grid in the grey picture, samples it, decodes it.
final class GridReader {
    /// Below this a grid has nothing to do with the picture.
    private static final double HOPELESS = 0.25;
    private static final double NO_MARKS = 0.5;
    private static final double WORTH_SAMPLING = 0.5;
    /// With another number of modules to the side it would not fit so well.
    private static final double SURELY_THIS_SIDE = 0.8;
    private static final int LIKELY_SIDES = 3;
    /// From here on a tilt moves the fourth corner by so much that no side fits before it has been looked for.
    private static final int LARGE = 53;

    private static final int FITTING = 3;
    private static final int DECODING = 7;
    private static final int BENDING = 20;

    private final SymbolDecoder decoder = new SymbolDecoder();
    private final Map<Integer, FunctionPatterns> patterns = new HashMap<>();
    private @Nullable Candidate unread;
    private int effort;

    /// What came of one attempt.
    ///
    /// @param text null when it could not be read
    /// @param fit  of the best grid found: from 0.8 on there surely is a code
    record Attempt(@Nullable String text, Quad where, double fit) {}

    private record Candidate(Grid grid, FunctionPatterns patterns, double score) {}

    /// How much work has been done so far, about in tenths of a millisecond. A clock would make what is read depend on
    /// whatever else the machine does.
    int effort() {
        return effort;
    }

    /// @return null when these marks belong to no code
    @Nullable
    Attempt read(GreySampler grey, FinderTriple triple, boolean lightOnDark) {
        GridFit fit = new GridFit(grey, lightOnDark);
        Attempt best = null;
        for (Candidate candidate : candidates(triple, fit)) {
            effort += FITTING;
            double score = fit.refine(candidate.grid, candidate.patterns);
            if (score < WORTH_SAMPLING)
                continue;
            String text = decode(grey, candidate.grid, lightOnDark);
            effort += DECODING;
            Attempt attempt = new Attempt(text, candidate.grid.outline(), score);
            if (attempt.text != null)
                return attempt;
            if (best == null || best.fit < score)
                best = attempt;
            if (unread == null || unread.score < score)
                unread = new Candidate(candidate.grid, candidate.patterns, score);
            if (score > SURELY_THIS_SIDE)
                break;
        }
        return best;
    }

    /// Forgets what could not be read so far.
    void forget() {
        unread = null;
    }

    /// Reads what fitted best of all that could not be read since the last time, as a code that is not flat.
    ///
    /// @return null when there was none, or it cannot be read like that either
    @Nullable
    Attempt readBent(GreySampler grey, boolean lightOnDark) {
        Candidate candidate = unread;
        unread = null;
        if (candidate == null)
            return null;
        effort += BENDING;
        String text = decode(grey, Warp.of(grey, candidate.grid), lightOnDark);
        return text == null ? null : new Attempt(text, candidate.grid.outline(), candidate.score);
    }

    /// Grids of the sides nearest to what the marks' sizes say, those that fit best first.
    private List<Candidate> candidates(FinderTriple triple, GridFit fit) {
        List<Candidate> candidates = new ArrayList<>();
        for (int side : sides(triple.dimension())) {
            Grid grid = Grid.of(triple, side);
            FunctionPatterns known = patterns.computeIfAbsent(side, FunctionPatterns::of);
            if (fit.cornerScore(grid, known) < NO_MARKS)
                continue;
            if (side >= LARGE)
                fit.seekFourth(grid, known);
            double score = fit.score(grid, known);
            if (score > HOPELESS)
                candidates.add(new Candidate(grid, known, score));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates.subList(0, Math.min(LIKELY_SIDES, candidates.size()));
    }

    private static List<Integer> sides(double estimate) {
        List<Integer> sides = new ArrayList<>();
        int reach = (int) Math.max(4, estimate * 0.2);
        for (int side = 21; side <= 177; side += 4)
            if (Math.abs(side - estimate) <= reach)
                sides.add(side);
        return sides;
    }

    private @Nullable String decode(GreySampler grey, Places grid, boolean lightOnDark) {
        Modules modules = Modules.sample(grey, grid, lightOnDark);
        Modules sharp = modules.sharpened();
        return Stream.<Supplier<BitMatrix>>of(modules::byOneLevel, sharp::byOneLevel, modules::byNeighbourhood,
                sharp::byNeighbourhood, modules::byDottedLines, sharp::byDottedLines)
                .map(bits -> decoder.decode(bits.get())).filter(text -> text != null)
                .findFirst().orElse(null);
    }
}
