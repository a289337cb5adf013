package org.gatehouse.organizer.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.EventPicture.Format;
import org.gatehouse.ticketing.signature.Sha256;

/// A picture drawn anew, upright and no larger than it may be sent.
final class Drawing {
    /// From what nobody can tell from the original to what still does for a small picture.
    private static final List<Float> QUALITIES = List.of(0.86f, 0.7f, 0.5f, 0.3f);

    private final BufferedImage image;

    private Drawing(BufferedImage image) {
        this.image = image;
    }

    /// Made smaller by halves first: else pixels in between are passed over and edges become stairs.
    static Drawing of(BufferedImage stored, Turned turned) {
        var image = stored;
        while (longest(image) > 2 * EventPicture.LONGEST_SIDE) {
            image = drawn(image, Turned.upright(), 0.5);
        }
        double scale = Math.min(1, (double) EventPicture.LONGEST_SIDE / longest(image));
        return new Drawing(drawn(image, turned, scale));
    }

    /// What is seen through stays so where that is not too large; everything else is JPEG.
    Preparation encoded() throws IOException {
        if (image.getColorModel().hasAlpha()) {
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            if (png.size() <= EventPicture.LARGEST) {
                return ready(png.toByteArray(), Format.PNG);
            }
        }
        var opaque = image.getColorModel().hasAlpha() ? onWhite(image) : image;
        for (float quality : QUALITIES) {
            var jpeg = jpeg(opaque, quality);
            if (jpeg.length <= EventPicture.LARGEST) {
                return ready(jpeg, Format.JPEG);
            }
        }
        return new Preparation.TooLarge();
    }

    private Preparation ready(byte[] content, Format format) {
        var picture = new EventPicture(Sha256.hex(content), format, image.getWidth(), image.getHeight(), "");
        return new Preparation.Ready(picture, content);
    }

    private static BufferedImage drawn(BufferedImage from, Turned turned, double scale) {
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        var to = turned.isOnItsSide()
                ? new BufferedImage(height, width, kind(from))
                : new BufferedImage(width, height, kind(from));
        var graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var where = turned.upright(width, height);
        where.scale((double) width / from.getWidth(), (double) height / from.getHeight());
        graphics.drawImage(from, where, null);
        graphics.dispose();
        return to;
    }

    private static int kind(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = white.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return white;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int longest(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }
}
