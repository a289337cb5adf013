package org.gatehouse.scanner.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is done to many pixels at a time, beside the same one by one.
class ThresholdTest {
    private final Random random = new Random(4);

    @Test
    void everyShadeIsDarkerThanEveryBrighterLevel() {
        byte[] shades = new byte[256];
        for (int i = 0; i < shades.length; i++)
            shades[i] = (byte) i;
        for (int level = 0; level < 256; level++) {
            DarkRow row = new DarkRow(level);
            for (int from = 0; from <= 224; from += 32) {
                assertThat(row.word(shades, from)).isEqualTo(row.word(shades, from, 32))
                        .isEqualTo(darker(from, level));
            }
        }
    }

    private static int darker(int from, int level) {
        int word = 0;
        for (int i = 0; i < 32; i++)
            if (from + i < level)
                word |= 1 << i;
        return word;
    }

    @Test
    void halfThePictureIsTheMeanOfFourPixelsEach() {
        GreyPicture picture = noise(22, 7);
        Pyramid pyramid = new Pyramid();
        pyramid.of(picture);

        GreyPicture half = pyramid.at(Pyramid.Size.HALF);

        assertThat(half.width()).isEqualTo(11);
        for (int y = 0; y < 3; y++)
            for (int x = 0; x < 11; x++)
                assertThat(half.at(x, y)).isEqualTo((picture.at(2 * x, 2 * y) + picture.at(2 * x + 1, 2 * y)
                        + picture.at(2 * x, 2 * y + 1) + picture.at(2 * x + 1, 2 * y + 1) + 2) / 4);
    }

    private GreyPicture noise(int width, int height) {
        GreyPicture picture = new GreyPicture(width, height);
        random.nextBytes(picture.pixels());
        return picture;
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 64, 97, 211})
    void surroundingsAreTheSameInTheMiddleAndAtTheSides(int side) {
        GreyPicture picture = noise(side, side);
        int reach = 8;

        BitMatrix bits = new BitMatrix(side);
        LocalThreshold.narrow(reach).apply(picture, bits);

        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                assertThat(bits.get(x, y)).isEqualTo(isDarkerThanAround(picture, x, y, reach));
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "64, 48", "97, 211", "160, 45"})
    void blocksAreBlackAndWhiteAsZxingHasThem(int width, int height) throws NotFoundException {
        GreyPicture picture = halfNoise(width, height);
        BitMatrix bits = new BitMatrix(width, height);
        BlockThreshold blocks = new BlockThreshold();
        blocks.apply(noise(width + 8, height), new BitMatrix(width + 8, height));

        blocks.apply(picture, bits);

        assertThat(bits).isEqualTo(new HybridBinarizer(
                new PlanarYUVLuminanceSource(picture.pixels(), width, height, 0, 0, width, height, false))
                .getBlackMatrix());
    }

    /// Its upper half has next to no contrast.
    private GreyPicture halfNoise(int width, int height) {
        GreyPicture picture = noise(width, height);
        for (int i = 0; i < width * height / 2; i++)
            picture.pixels()[i] = (byte) (90 + (picture.pixels()[i] & 15));
        return picture;
    }

    private static boolean isDarkerThanAround(GreyPicture picture, int x, int y, int reach) {
        long sum = 0;
        long count = 0;
        for (int v = Math.max(0, y - reach); v <= Math.min(picture.height() - 1, y + reach); v++)
            for (int u = Math.max(0, x - reach); u <= Math.min(picture.width() - 1, x + reach); u++) {
                sum += picture.at(u, v);
                count++;
            }
        return picture.at(x, y) * count * 1024 < sum * 960;
    }
}
