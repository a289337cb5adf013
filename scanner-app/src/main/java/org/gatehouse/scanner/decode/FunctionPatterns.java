package org.gatehouse.scanner.decode;

import com.google.zxing.FormatException;
import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;

/// The modules of a code whose colour is known before it is read: corner marks with their white edges, the two
/// dotted timing lines, and the alignment marks. They tell how well a guessed grid fits.
final class FunctionPatterns {
    /// Modules close together, compared among themselves so that shade across the code does not matter.
    static final class Group {
        final int[] columns;
        final int[] rows;
        final boolean[] dark;

        private Group(List<int[]> modules) {
            columns = modules.stream().mapToInt(module -> module[0]).toArray();
            rows = modules.stream().mapToInt(module -> module[1]).toArray();
            dark = new boolean[columns.length];
            for (int i = 0; i < dark.length; i++)
                dark[i] = modules.get(i)[2] == 1;
        }
    }

    private final List<Group> groups = new ArrayList<>();

    private FunctionPatterns() {}

    List<Group> groups() {
        return groups;
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
        groups.add(new Group(modules));
    }

    private void addTiming(int dimension) {
        List<int[]> across = new ArrayList<>();
        List<int[]> down = new ArrayList<>();
        for (int i = 8; i < dimension - 8; i++) {
            across.add(new int[]{i, 6, (i + 1) % 2});
            down.add(new int[]{6, i, (i + 1) % 2});
        }
        groups.add(new Group(across));
        groups.add(new Group(down));
    }

    private void addAlignmentMarks(int dimension) {
        int[] centres = alignmentCentres(dimension);
        for (int row : centres)
            for (int column : centres)
                if (!isCornerMark(column, row, dimension) && row != 6 && column != 6)
                    groups.add(alignmentMark(column, row));
    }

    private static Group alignmentMark(int column, int row) {
        List<int[]> modules = new ArrayList<>();
        for (int r = -2; r <= 2; r++)
            for (int c = -2; c <= 2; c++)
                modules.add(new int[]{column + c, row + r, Math.max(Math.abs(c), Math.abs(r)) == 1 ? 0 : 1});
        return new Group(modules);
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
