package org.gatehouse.organizer.office;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.imageio.ImageIO;

import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.EventPicture.Format;

/// Pictures for tests, and what an office that obeys the API's rules makes of bytes.
public final class PaperPictures {

    private PaperPictures() {}

    /// A moon over hills, as a file.
    ///
    /// @param ending `jpg`, `png` or another that ImageIO knows
    public static byte[] moon(int width, int height, String ending) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x16204A), 0, height, new Color(0xE0783A)));
        graphics.fillRect(0, 0, width, height);
        graphics.setPaint(new Color(0xFBE9C0));
        graphics.fill(new Ellipse2D.Double(width * 0.6, height * 0.15, height * 0.4, height * 0.4));
        graphics.setPaint(new Color(0x1B1630));
        graphics.fill(new Ellipse2D.Double(-width * 0.2, height * 0.7, width * 0.9, height));
        graphics.fill(new Ellipse2D.Double(width * 0.4, height * 0.78, width, height));
        graphics.dispose();
        return written(image, ending);
    }

    /// The bytes of a file with such a picture.
    public static byte[] written(BufferedImage image, String ending) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, ending, bytes)) {
                throw new IllegalArgumentException(ending);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /// What is in a file.
    public static BufferedImage read(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static EventPicture look(byte[] content) {
        var image = read(content);
        try {
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            return new EventPicture(hash, content[0] == (byte) 0x89 ? Format.PNG : Format.JPEG, image.getWidth(),
                    image.getHeight(), "");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
