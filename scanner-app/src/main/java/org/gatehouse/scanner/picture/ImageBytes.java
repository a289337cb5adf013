package org.gatehouse.scanner.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.SinglePixelPackedSampleModel;
import org.gatehouse.scanner.picture.RawPicture.Order;

/// Copies the pixels of AWT images, whatever their layout: camera drivers deliver many, some of no named type.
public final class ImageBytes {
    private ImageBytes() {}

    /// Copies `image` into `into`, which takes its size and an order that needs no shuffling where there is one.
    public static void copy(BufferedImage image, RawPicture into) {
        if (image.getRaster().getParent() == null && copiedWhole(image, into))
            return;
        copySlowly(image, into);
    }

    private static boolean copiedWhole(BufferedImage image, RawPicture into) {
        DataBuffer data = image.getRaster().getDataBuffer();
        if (data.getNumBanks() != 1 || data.getOffset() != 0)
            return false;
        if (data instanceof DataBufferByte bytes
                && image.getSampleModel() instanceof ComponentSampleModel layout && isRgb(image))
            return copyBytes(bytes.getData(), layout, image, into);
        if (data instanceof DataBufferInt ints && image.getSampleModel() instanceof SinglePixelPackedSampleModel layout
                && isPlainInt(image.getType()))
            return copyInts(ints.getData(), layout.getScanlineStride(), image, into);
        return false;
    }

    private static boolean isRgb(BufferedImage image) {
        return image.getColorModel().getColorSpace().isCS_sRGB() && image.getRaster().getNumBands() == 3
                && image.getColorModel().getComponentSize(0) == 8;
    }

    private static boolean isPlainInt(int type) {
        return type == BufferedImage.TYPE_INT_RGB || type == BufferedImage.TYPE_INT_ARGB;
    }

    private static boolean copyBytes(byte[] from, ComponentSampleModel layout, BufferedImage image, RawPicture into) {
        int[] bands = layout.getBandOffsets();
        boolean rgb = bands[0] == 0 && bands[1] == 1 && bands[2] == 2;
        boolean bgr = bands[0] == 2 && bands[1] == 1 && bands[2] == 0;
        if (!(rgb || bgr) || layout.getPixelStride() != 3)
            return false;
        into.resize(image.getWidth(), image.getHeight(), rgb ? Order.RGB : Order.BGR);
        int row = image.getWidth() * 3;
        for (int y = 0; y < image.getHeight(); y++)
            System.arraycopy(from, y * layout.getScanlineStride(), into.bytes(), y * row, row);
        return true;
    }

    private static boolean copyInts(int[] from, int stride, BufferedImage image, RawPicture into) {
        into.resize(image.getWidth(), image.getHeight(), Order.RGB);
        byte[] to = into.bytes();
        int b = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                b = put(to, b, from[y * stride + x]);
        return true;
    }

    private static void copySlowly(BufferedImage image, RawPicture into) {
        int width = image.getWidth();
        into.resize(width, image.getHeight(), Order.RGB);
        int[] row = new int[width];
        int b = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row)
                b = put(into.bytes(), b, pixel);
        }
    }

    private static int put(byte[] to, int at, int rgb) {
        to[at] = (byte) (rgb >> 16);
        to[at + 1] = (byte) (rgb >> 8);
        to[at + 2] = (byte) rgb;
        return at + 3;
    }
}
