package org.gatehouse.scanner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageBytesTest {
    static Stream<BufferedImage> layouts() {
        return Stream.of(new BufferedImage(5, 3, BufferedImage.TYPE_3BYTE_BGR),
                new BufferedImage(5, 3, BufferedImage.TYPE_INT_RGB),
                new BufferedImage(5, 3, BufferedImage.TYPE_INT_BGR),
                new BufferedImage(5, 3, BufferedImage.TYPE_4BYTE_ABGR), customRgb(),
                new BufferedImage(9, 7, BufferedImage.TYPE_3BYTE_BGR).getSubimage(2, 2, 5, 3));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyLayoutGivesTheSamePicture(BufferedImage image) {
        image.setRGB(1, 2, 0xff102030);
        RawPicture raw = new RawPicture();

        ImageBytes.copy(image, raw);

        ScreenPicture screen = new ScreenPicture();
        raw.toScreen(screen);
        assertThat(screen.pixels()[2 * 5 + 1]).isEqualTo(0xff102030);
        GreyPicture grey = new GreyPicture();
        raw.toGrey(grey);
        assertThat(grey.at(1, 2)).isEqualTo((0x10 * 77 + 0x20 * 150 + 0x30 * 29) >> 8);
    }

    /// The layout of webcam-capture's native driver, which has no named type.
    private static BufferedImage customRgb() {
        ComponentColorModel colours = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB),
                new int[]{8, 8, 8}, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        ComponentSampleModel layout = new ComponentSampleModel(DataBuffer.TYPE_BYTE, 5, 3, 3, 15,
                new int[]{0, 1, 2});
        return new BufferedImage(colours, Raster.createWritableRaster(layout, null), false, null);
    }
}
