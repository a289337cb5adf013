package org.gatehouse.scanner.decode;

import com.google.zxing.FormatException;
import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The modules of a code whose colour is known before it is read: corner marks with their white edges, the two
/// dotted timing lines, and the alignment marks. They tell how well a guessed grid fits.
final class FunctionPatterns {
    /// Modules close together, compared among themselves so that shade across the code does not matter.
    static final class Group {
        final int[] columns;
        final int[] rows;
        final boolean[] dark;
        /// The modules' middles as parts of the way from corner mark to corner mark.
        final double[] across;
        final double[] down;

        private Group(List<int[]> modules, int dimension) {
            columns = modules.stream().mapToInt(module -> module[0]).toArray();
            rows = modules.stream().mapToInt(module -> module[1]).toArray();
            dark = new boolean[columns.length];
            for (int i = 0; i < dark.length; i++)
                dark[i] = modules.get(i)[2] == 1;
            across = Arrays.stream(columns).mapToDouble(column -> (column - 3.0) / (dimension - 7)).toArray();
            down = Arrays.stream(rows).mapToDouble(row -> (row - 3.0) / (dimension - 7)).toArray();
        }
    }

    /// After three corner marks and two dotted lines.
    private static final int FIRST_ALIGNMENT_MARK = 5;

    private final List<Group> groups = new ArrayList<>();

    private FunctionPatterns() {}

    List<Group> groups() {
        return groups;
    }

    List<Group> cornerMarks() {
        return groups.subList(0, 3);
    }

    /// The alignment mark nearest to the corner that has no corner mark; empty in the smallest codes.
    Optional<Group> lastAlignmentMark() {
        return groups.size() > FIRST_ALIGNMENT_MARK ? Optional.of(groups.getLast()) : Optional.empty();
    }

    /// @param dimension a code's side in modules: 21, 25, … 177
    static FunctionPatterns of(int dimension) {
        FunctionPatterns patterns = new FunctionPatterns();
        patterns.addCornerMark(0, 0, dimension);
        patterns.addCornerMark(dimension - 7, 0, dimension);
        patterns.addCornerMark(0, dimension - 7, dimension);
        patterns.addTiming(dimension);
        patterns.addAlignmentMarks(dimension);
        return patterns;
    }

    private void addCornerMark(int column, int row, int dimension) {
        List<int[]> modules = new ArrayList<>();
        for (int r = row - 1; r <= row + 7; r++)
            for (int c = column - 1; c <= column + 7; c++)
                if (r >= 0 && c >= 0 && r < dimension && c < dimension) {
                    int ring = Math.max(Math.abs(c - column - 3), Math.abs(r - row - 3));
                    modules.add(new int[]{c, r, ring == 2 || ring == 4 ? 0 : 1});
                }
        groups.add(new Group(modules, dimension));
    }

    private void addTiming(int dimension) {
        List<int[]> across = new ArrayList<>();
        List<int[]> down = new ArrayList<>();
        for (int i = 8; i < dimension - 8; i++) {
            across.add(new int[]{i, 6, (i + 1) % 2});
            down.add(new int[]{6, i, (i + 1) % 2});
        }
        groups.add(new Group(across, dimension));
        groups.add(new Group(down, dimension));
    }

    private void addAlignmentMarks(int dimension) {
        int[] centres = alignmentCentres(dimension);
        for (int row : centres)
            for (int column : centres)
                if (!isCornerMark(column, row, dimension) && row != 6 && column != 6)
                    groups.add(alignmentMark(column, row, dimension));
    }

    private static Group alignmentMark(int column, int row, int dimension) {
        List<int[]> modules = new ArrayList<>();
        for (int r = -2; r <= 2; r++)
            for (int c = -2; c <= 2; c++)
                modules.add(new int[]{column + c, row + r, Math.max(Math.abs(c), Math.abs(r)) == 1 ? 0 : 1});
        return new Group(modules, dimension);
    }

    private static boolean isCornerMark(int column, int row, int dimension) {
        return column < 9 && row < 9 || column < 9 && row > dimension - 9 || column > dimension - 9 && row < 9;
    }

    private static int[] alignmentCentres(int dimension) {
        try {
            return Version.getProvisionalVersionForDimension(dimension).getAlignmentPatternCenters();
        } catch (FormatException e) {
            throw new IllegalArgumentException("no code has a side of " + dimension + " modules", e);
        }
    }
}
