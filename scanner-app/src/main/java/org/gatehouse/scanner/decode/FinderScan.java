package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import java.util.List;

/// The search for a code's corner marks in black and white: along each row for runs of one, one, three, one and one
/// modules, then up and down through the middle of what was found.
///
/// Where much light or little has made all that is dark thinner or thicker, edges of the same kind still lie two and four
/// modules apart. And of the mark's outer ring one side may be missing: corners are what tears first.
///
/// One picture at a time; not for several threads.
final class FinderScan {
    private final int[] runs = new int[5];
    private final int[] down = new int[5];
    private final Marks marks = new Marks();
    private BitMatrix bits = new BitMatrix(1);
    private BitArray row = new BitArray(1);
    private int width;
    private int height;

    /// @param rows  looks at every so many rows
    /// @param scale pixels of the full picture per pixel of `blackAndWhite`
    List<Finder> search(BitMatrix blackAndWhite, int rows, double scale) {
        bits = blackAndWhite;
        width = bits.getWidth();
        height = bits.getHeight();
        if (row.getSize() != width)
            row = new BitArray(width);
        marks.clear();
        for (int y = rows - 1; y < height; y += rows) {
            row = bits.getRow(y, row);
            marks.row(y);
            lookAlong(y);
        }
        return marks.mostSeen(scale);
    }

    /// Looks at the last five runs of equal pixels each time a dark one has ended.
    private void lookAlong(int y) {
        Arrays.fill(runs, 0);
        int start = row.getNextSet(0);
        while (start < width) {
            int end = row.getNextUnset(start);
            push(end - start);
            if (runs[0] > 0 && isMark(runs))
                lookThrough(end, y);
            start = row.getNextSet(end);
            push(start - end);
        }
    }

    private void push(int run) {
        System.arraycopy(runs, 1, runs, 0, 4);
        runs[4] = run;
    }

    /// Five runs as a mark has them: each about as long as it should be, or edges of the same kind as far apart as they
    /// should be.
    private static boolean isMark(int[] runs) {
        int sum = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
        if (sum < 7)
            return false;
        double module = sum / 7.0;
        double half = module / 2;
        if (isNear(runs[0], module, half) && isNear(runs[1], module, half) && isNear(runs[2], 3 * module, 3 * half)
                && isNear(runs[3], module, half) && isNear(runs[4], module, half))
            return true;
        return isSpread(runs);
    }

    private static boolean isSpread(int[] runs) {
        double module = (runs[0] + 2 * runs[1] + 2 * runs[2] + 2 * runs[3] + runs[4]) / 12.0;
        double most = Math.max(0.55 * module, 1);
        return isNear(runs[0] + runs[1], 2 * module, most) && isNear(runs[1] + runs[2], 4 * module, most)
                && isNear(runs[2] + runs[3], 4 * module, most) && isNear(runs[3] + runs[4], 2 * module, most)
                && runs[2] > runs[0] && runs[2] > runs[4] && runs[2] > 1.2 * module;
    }

    private static boolean isNear(double value, double expected, double most) {
        return Math.abs(value - expected) < most;
    }

    /// A mark's side in modules of its own: as its edges have it, so that thick or thin ink does not matter.
    private static double module(int[] runs) {
        return (runs[0] + 2 * runs[1] + 2 * runs[2] + 2 * runs[3] + runs[4]) / 12.0;
    }

    private void lookThrough(int end, int y) {
        double x = end - runs[4] - runs[3] - runs[2] / 2.0;
        double across = module(runs);
        double middle = middleDown((int) x, y, across);
        if (Double.isNaN(middle))
            return;
        marks.keep(x, middle, (across + module(down)) / 2);
    }

    /// The middle of the mark up and down, where there is one.
    private double middleDown(int x, int y, double module) {
        int most = (int) (module * 6) + 2;
        int top = runUp(x, y, true, most);
        int bottom = runDown(x, y + 1, true, most);
        int above = runUp(x, y - top, false, most);
        int below = runDown(x, y + 1 + bottom, false, most);
        down[2] = top + bottom;
        down[1] = above;
        down[3] = below;
        down[0] = runUp(x, y - top - above, true, most);
        down[4] = runDown(x, y + 1 + bottom + below, true, most);
        mendTorn(down);
        double other = module(down);
        boolean isLikely = down[0] > 0 && down[4] > 0 && isMark(down) && other < 2.2 * module && module < 2.2 * other;
        return isLikely ? y + 1 + bottom - down[2] / 2.0 : Double.NaN;
    }

    /// A side of the ring that is missing or runs on into something dark is taken to be like the other side.
    private static void mendTorn(int[] runs) {
        if (isMark(runs))
            return;
        int first = runs[0];
        int last = runs[4];
        if (first > 0 && Math.abs(first - runs[2] / 3.0) <= Math.max(1, runs[2] / 6.0))
            runs[4] = first;
        else if (last > 0 && Math.abs(last - runs[2] / 3.0) <= Math.max(1, runs[2] / 6.0))
            runs[0] = last;
    }

    private int runUp(int x, int y, boolean dark, int most) {
        int n = 0;
        while (y - n >= 0 && n <= most && bits.get(x, y - n) == dark)
            n++;
        return n;
    }

    private int runDown(int x, int y, boolean dark, int most) {
        int n = 0;
        while (y + n < height && n <= most && bits.get(x, y + n) == dark)
            n++;
        return n;
    }
}
