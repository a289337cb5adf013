package org.gatehouse.organizer.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.gatehouse.ticketing.event.EventPicture;

import java.awt.image.BufferedImage;

/// Makes a picture of a file ready to be sent: upright, no larger than it is ever shown, and drawn anew, so that nothing
/// of what a camera writes beside it, as where it was taken, leaves this machine. Blocks.
final class Preparing {
    /// In bytes, of a file that is looked into.
    static final long LARGEST_FILE = 40L << 20;
    /// In pixels, of a picture that is drawn: more than phones and cameras make.
    private static final long MOST_PIXELS = 120_000_000;

    private Preparing() {}

    static Preparation of(Path file) {
        try {
            return Files.size(file) > LARGEST_FILE ? new Preparation.TooLarge() : of(Files.readAllBytes(file));
        } catch (IOException gone) {
            return new Preparation.Unreadable();
        }
    }

    private static Preparation of(byte[] file) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Preparation.NotAPicture();
            }
            var reader = readers.next();
            try {
                return read(reader, in, Turned.of(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException damaged) {
            // decoders throw whatever damaged bytes lead them to
            return new Preparation.NotAPicture();
        }
    }

    private static Preparation read(ImageReader reader, ImageInputStream in, Turned turned) throws IOException {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("jpeg") && !format.equals("png")) {
            return new Preparation.NotAPicture();
        }
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            return new Preparation.TooLarge();
        }
        return Drawing.of(coarse(reader), turned).encoded();
    }

    /// Of a picture many times as large as needed every so many pixels are enough, and take a fraction of the memory.
    private static BufferedImage coarse(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int each = Math.max(1, longest / (3 * EventPicture.LONGEST_SIDE));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(each, each, 0, 0);
        return reader.read(0, parameters);
    }
}
