package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.gatehouse.scanner.picture.GreyPicture;

/// Each pixel against the mean of its surroundings (Bradley and Roth): shade and glare across the picture do not
/// matter, and where the surroundings are about as wide as a corner mark, blur does not either: an edge stays where
/// the picture bends, however soft it is.
final class LocalThreshold implements Threshold {
    /// How much darker than its surroundings a pixel must be, in 1/1024.
    private static final int DARKER = 64;
    /// So many pixels, each at its brightest, and their 1024ths still are an int.
    private static final int MOST_AROUND = 8000;

    private final IntUnaryOperator reach;
    /// Of each column what lies around the row; and of all columns before each.
    private int[] columns = new int[0];
    private int[] sums = new int[0];

    private LocalThreshold(IntUnaryOperator reach) {
        this.reach = reach;
    }

    /// Surroundings as wide as a tenth of the picture.
    static LocalThreshold wide() {
        return new LocalThreshold(side -> Math.max(6, side / 20));
    }

    /// Surroundings of so many pixels to each side.
    static LocalThreshold narrow(int reach) {
        return new LocalThreshold(side -> reach);
    }

    @Override
    public void apply(GreyPicture picture, BitMatrix bits) {
        int width = picture.width();
        int around = reach.applyAsInt(Math.min(width, picture.height()));
        BitArray row = new BitArray(width);
        begin(picture, around);
        for (int y = 0; y < picture.height(); y++) {
            moveTo(picture, y, around);
            fillRow(row, picture, y, around);
            bits.setRow(y, row);
        }
    }

    /// As if the row above the picture's first had been done.
    private void begin(GreyPicture picture, int reach) {
        int width = picture.width();
        if (columns.length < width) {
            columns = new int[width];
            sums = new int[width + 1];
        }
        Arrays.fill(columns, 0);
        for (int y = 0; y < Math.min(reach, picture.height()); y++)
            add(picture, y, 1);
    }

    /// Brings the sums to the surroundings of this row, the next after that of the last call.
    private void moveTo(GreyPicture picture, int y, int reach) {
        if (y + reach < picture.height())
            add(picture, y + reach, 1);
        if (y - reach - 1 >= 0)
            add(picture, y - reach - 1, -1);
        int sum = 0;
        for (int x = 0; x < picture.width(); x++) {
            sum += columns[x];
            sums[x + 1] = sum;
        }
    }

    private void add(GreyPicture picture, int y, int sign) {
        byte[] pixels = picture.pixels();
        int width = picture.width();
        int from = y * width;
        for (int x = 0; x < width; x++)
            columns[x] += sign * (pixels[from + x] & 0xff);
    }

    private void fillRow(BitArray row, GreyPicture picture, int y, int reach) {
        int width = picture.width();
        int high = Math.min(picture.height(), y + reach + 1) - Math.max(0, y - reach);
        for (int x = 0; x < width; x += 32) {
            int end = Math.min(32, width - x);
            boolean isInside = x >= reach && x + end + reach <= width && (2 * reach + 1) * high <= MOST_AROUND;
            int at = y * width + x;
            row.setBulk(x,
                    isInside ? inside(picture, at, x, end, reach, high) : anywhere(picture, at, x, end, reach, high));
        }
    }

    /// Away from the picture's sides, where all have as many around them.
    private int inside(GreyPicture picture, int at, int from, int count, int reach, int high) {
        byte[] pixels = picture.pixels();
        int wide = 2 * reach + 1;
        int left = from - reach;
        int weight = wide * high * 1024;
        int word = 0;
        for (int i = 0; i < count; i++) {
            int sum = sums[left + wide + i] - sums[left + i];
            word |= ((pixels[at + i] & 0xff) * weight - sum * (1024 - DARKER) >>> 31) << i;
        }
        return word;
    }

    private int anywhere(GreyPicture picture, int at, int from, int count, int reach, int high) {
        byte[] pixels = picture.pixels();
        int word = 0;
        for (int i = 0; i < count; i++) {
            int left = Math.max(0, from + i - reach);
            int right = Math.min(picture.width(), from + i + reach + 1);
            long sum = sums[right] - sums[left];
            long mine = (long) (pixels[at + i] & 0xff) * (right - left) * high;
            word |= (mine * 1024 < sum * (1024 - DARKER) ? 1 : 0) << i;
        }
        return word;
    }
}
