package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitMatrix;
import org.gatehouse.scanner.picture.GreyPicture;

/// Each block of eight by eight pixels against the mean of the five by five blocks around it, as ZXing has it, but with
/// nothing that is made anew for each picture. A block without contrast is ground: bright, unless its neighbours are
/// brighter still.
final class BlockThreshold implements Threshold {
    private static final int BLOCK = 8;
    private static final int AROUND = 2;
    private static final int LEAST_CONTRAST = 25;
    private static final int LEAST_SIDE = BLOCK * (2 * AROUND + 1);

    private int columns;
    private int lines;
    private int[] levels = new int[0];

    /// Leaves a picture that is narrower than five blocks white: no ticket in it could be read.
    @Override
    public void apply(GreyPicture picture, BitMatrix bits) {
        bits.clear();
        if (Math.min(picture.width(), picture.height()) < LEAST_SIDE)
            return;
        columns = Math.ceilDiv(picture.width(), BLOCK);
        lines = Math.ceilDiv(picture.height(), BLOCK);
        if (levels.length < columns * lines)
            levels = new int[columns * lines];
        for (int line = 0; line < lines; line++)
            for (int column = 0; column < columns; column++)
                levels[line * columns + column] = level(picture, column, line);
        for (int line = 0; line < lines; line++)
            for (int column = 0; column < columns; column++)
                blacken(picture, column, line, levelAround(column, line), bits);
    }

    private int level(GreyPicture picture, int column, int line) {
        byte[] pixels = picture.pixels();
        int from = top(picture, line) * picture.width() + left(picture, column);
        int sum = 0;
        int darkest = 255;
        int brightest = 0;
        for (int y = 0; y < BLOCK; y++)
            for (int i = from + y * picture.width(), end = i + BLOCK; i < end; i++) {
                int pixel = pixels[i] & 0xff;
                sum += pixel;
                darkest = Math.min(darkest, pixel);
                brightest = Math.max(brightest, pixel);
            }
        return brightest - darkest < LEAST_CONTRAST ? ground(column, line, darkest) : sum / (BLOCK * BLOCK);
    }

    private int ground(int column, int line, int darkest) {
        if (column == 0 || line == 0)
            return darkest / 2;
        int at = line * columns + column;
        int before = (levels[at - columns] + 2 * levels[at - 1] + levels[at - columns - 1]) / 4;
        return darkest < before ? before : darkest / 2;
    }

    private int levelAround(int column, int line) {
        int middle = Math.clamp(column, AROUND, columns - AROUND - 1);
        int centre = Math.clamp(line, AROUND, lines - AROUND - 1);
        int sum = 0;
        for (int y = centre - AROUND; y <= centre + AROUND; y++)
            for (int x = middle - AROUND; x <= middle + AROUND; x++)
                sum += levels[y * columns + x];
        return sum / ((2 * AROUND + 1) * (2 * AROUND + 1));
    }

    private static void blacken(GreyPicture picture, int column, int line, int level, BitMatrix bits) {
        byte[] pixels = picture.pixels();
        int left = left(picture, column);
        int top = top(picture, line);
        for (int y = top; y < top + BLOCK; y++)
            for (int x = left; x < left + BLOCK; x++)
                if ((pixels[y * picture.width() + x] & 0xff) <= level)
                    bits.set(x, y);
    }

    /// The last blocks lie over those before them where the picture is no multiple of theirs.
    private static int left(GreyPicture picture, int column) {
        return Math.min(column * BLOCK, picture.width() - BLOCK);
    }

    private static int top(GreyPicture picture, int line) {
        return Math.min(line * BLOCK, picture.height() - BLOCK);
    }
}
