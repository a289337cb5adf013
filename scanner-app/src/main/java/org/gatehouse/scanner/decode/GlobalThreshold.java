package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import org.gatehouse.scanner.picture.GreyPicture;

/// One threshold for the whole picture: the one that parts its dark from its bright pixels best (Otsu).
final class GlobalThreshold implements Threshold {
    private static final int EVERY_NTH = 7;

    private final int[] histogram = new int[256];

    @Override
    public void apply(GreyPicture picture, BitMatrix bits) {
        DarkRow dark = new DarkRow(level(picture));
        int width = picture.width();
        BitArray row = new BitArray(width);
        byte[] pixels = picture.pixels();
        for (int y = 0; y < picture.height(); y++) {
            fillRow(row, pixels, y * width, width, dark);
            bits.setRow(y, row);
        }
    }

    private static void fillRow(BitArray row, byte[] pixels, int from, int width, DarkRow dark) {
        int whole = width & ~31;
        for (int x = 0; x < whole; x += 32)
            row.setBulk(x, dark.word(pixels, from + x));
        if (whole < width)
            row.setBulk(whole, dark.word(pixels, from + whole, width - whole));
    }

    private int level(GreyPicture picture) {
        Arrays.fill(histogram, 0);
        byte[] pixels = picture.pixels();
        for (int i = 0, n = picture.width() * picture.height(); i < n; i += EVERY_NTH)
            histogram[pixels[i] & 0xff]++;
        return Otsu.level(histogram);
    }
}
