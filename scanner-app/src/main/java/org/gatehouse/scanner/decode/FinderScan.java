package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// ZXing's search for corner marks, keeping every candidate instead of its best three.
final class FinderScan extends FinderPatternFinder {
    private static final int MOST = 24;

    private final int[] runs = new int[5];
    private BitArray row = new BitArray(0);

    private FinderScan(BitMatrix bits) {
        super(bits);
    }

    /// @param rows  looks at every so many rows
    /// @param scale pixels of the full picture per pixel of `bits`
    static List<Finder> search(BitMatrix bits, int rows, double scale) {
        FinderScan scan = new FinderScan(bits);
        for (int y = rows - 1; y < bits.getHeight(); y += rows)
            scan.lookAlong(y);
        return scan.getPossibleCenters().stream().sorted(Comparator.comparingInt(FinderPattern::getCount).reversed())
                .limit(MOST).map(mark -> new Finder(mark.getX() * scale, mark.getY() * scale,
                        mark.getEstimatedModuleSize() * scale, mark.getCount()))
                .toList();
    }

    /// Looks at the last five runs of equal pixels each time a dark one has ended.
    private void lookAlong(int y) {
        row = getImage().getRow(y, row);
        Arrays.fill(runs, 0);
        int width = row.getSize();
        int start = row.getNextSet(0);
        while (start < width) {
            int end = row.getNextUnset(start);
            push(end - start);
            if (foundPatternCross(runs))
                handlePossibleCenter(runs, y, end);
            start = row.getNextSet(end);
            push(start - end);
        }
    }

    private void push(int run) {
        System.arraycopy(runs, 1, runs, 0, 4);
        runs[4] = run;
    }
}
