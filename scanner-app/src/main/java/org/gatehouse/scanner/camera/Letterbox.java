package org.gatehouse.scanner.camera;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.gatehouse.scanner.picture.ImageBytes;
import org.gatehouse.scanner.picture.RawPicture;

/// Fits images of any size into a camera's picture without distorting them.
final class Letterbox {
    private static final int GREY = 0x60;

    private Letterbox() {}

    /// An empty picture of three bytes a pixel.
    static byte[] blank(Dimension size) {
        byte[] bytes = new byte[size.width * size.height * 3];
        Arrays.fill(bytes, (byte) GREY);
        return bytes;
    }

    /// The image scaled to fit, centred on grey: three bytes a pixel in the order red, green, blue.
    /// It is made smaller where it must be and never larger: that would add nothing but blur.
    static byte[] fit(BufferedImage image, Dimension size) {
        BufferedImage fitted = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = fitted.createGraphics();
        g.setColor(new Color(GREY, GREY, GREY));
        g.fillRect(0, 0, size.width, size.height);
        double scale = Math.min(1,
                Math.min((double) size.width / image.getWidth(), (double) size.height / image.getHeight()));
        BufferedImage source = halvedTowards(image, scale);
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(source, (size.width - width) / 2, (size.height - height) / 2, width, height, null);
        g.dispose();
        RawPicture raw = new RawPicture();
        ImageBytes.copy(fitted, raw);
        return raw.bytes().clone();
    }

    /// Halves the image until one last step of less than half remains: a single large step would skip pixels.
    private static BufferedImage halvedTowards(BufferedImage image, double scale) {
        BufferedImage smaller = image;
        for (double left = scale; left < 0.5; left *= 2)
            smaller = halved(smaller);
        return smaller;
    }

    private static BufferedImage halved(BufferedImage image) {
        int width = Math.max(1, image.getWidth() / 2);
        int height = Math.max(1, image.getHeight() / 2);
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = half.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return half;
    }
}
