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
    public BitMatrix apply(GreyPicture picture) {
        int width = picture.width();
        int height = picture.height();
        sumUp(picture);
        int around = reach.applyAsInt(Math.min(width, height));
        BitMatrix bits = new BitMatrix(width, height);
        BitArray row = new BitArray(width);
        for (int y = 0; y < height; y++) {
            fillRow(row, picture, y, around);
            bits.setRow(y, row);
        }
        return bits;
    }

    private void fillRow(BitArray row, GreyPicture picture, int y, int reach) {
        int width = picture.width();
        int top = Math.max(0, y - reach);
        int bottom = Math.min(picture.height(), y + reach + 1);
        for (int x = 0; x < width; x += 32) {
            int end = Math.min(32, width - x);
            boolean isInside = x >= reach && x + end + reach <= width
                    && (2 * reach + 1) * (bottom - top) <= MOST_AROUND;
            row.setBulk(x, isInside
                    ? inside(picture, y, x, end, reach, top, bottom)
                    : anywhere(picture, y, x, end, reach, top, bottom));
        }
    }

    /// Away from the picture's sides, where all have as many around them.
    private int inside(GreyPicture picture, int y, int from, int count, int reach, int top, int bottom) {
        byte[] pixels = picture.pixels();
        int at = y * picture.width() + from;
        int wide = 2 * reach + 1;
        int above = top * (picture.width() + 1) + from - reach;
        int below = bottom * (picture.width() + 1) + from - reach;
        int weight = wide * (bottom - top) * 1024;
        int word = 0;
        for (int i = 0; i < count; i++) {
            int sum = sums[below + wide + i] - sums[below + i] - sums[above + wide + i] + sums[above + i];
            word |= ((pixels[at + i] & 0xff) * weight - sum * (1024 - DARKER) >>> 31) << i;
        }
        return word;
    }

    private int anywhere(GreyPicture picture, int y, int from, int count, int reach, int top, int bottom) {
        int width = picture.width();
        byte[] pixels = picture.pixels();
        int above = top * (width + 1);
        int below = bottom * (width + 1);
        int word = 0;
        for (int i = 0; i < count; i++) {
            int left = Math.max(0, from + i - reach);
            int right = Math.min(width, from + i + reach + 1);
            int sum = sums[below + right] - sums[below + left] - sums[above + right] + sums[above + left];
            long mine = (long) (pixels[y * width + from + i] & 0xff) * (right - left) * (bottom - top);
            word |= (mine * 1024 < (long) sum * (1024 - DARKER) ? 1 : 0) << i;
        }
        return word;
    }

    private void sumUp(GreyPicture picture) {
        int width = picture.width();
        int height = picture.height();
        if (sums.length < (width + 1) * (height + 1))
            sums = new int[(width + 1) * (height + 1)];
        Arrays.fill(sums, 0, width + 1, 0);
        byte[] pixels = picture.pixels();
        for (int y = 0; y < height; y++) {
            int above = y * (width + 1);
            int here = above + width + 1;
            int run = 0;
            sums[here] = 0;
            for (int x = 0; x < width; x++) {
                run += pixels[y * width + x] & 0xff;
                sums[here + x + 1] = sums[above + x + 1] + run;
            }
        }
    }
}
