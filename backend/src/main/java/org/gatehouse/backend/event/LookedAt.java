package org.gatehouse.backend.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.EventPicture.Format;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.signature.Sha256;

/// Tells what picture some bytes are, by what is in them and by nothing that is said of them. They are decoded to the
/// end: what is called a picture can be shown. How large it says to be is known before memory is taken for it.
final class LookedAt {
    private LookedAt() {}

    /// @throws ProblemException where they are none, or too large a one
    static EventPicture of(byte[] content, String alternative) {
        if (content.length > EventPicture.LARGEST) {
            throw wrong(Fault.PICTURE_TOO_LARGE);
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw wrong(Fault.NOT_A_PICTURE);
            }
            return decoded(readers.next(), in, content, alternative);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException damaged) {
            // decoders throw whatever damaged bytes lead them to
            throw wrong(Fault.NOT_A_PICTURE);
        }
    }

    private static EventPicture decoded(ImageReader reader, ImageInputStream in, byte[] content, String alternative)
            throws IOException {
        try {
            var format = format(reader);
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > EventPicture.LONGEST_SIDE) {
                throw wrong(Fault.PICTURE_TOO_LARGE);
            }
            reader.read(0);
            return new EventPicture(Sha256.hex(content), format, width, height, alternative);
        } finally {
            reader.dispose();
        }
    }

    private static Format format(ImageReader reader) throws IOException {
        return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "jpeg" -> Format.JPEG;
            case "png" -> Format.PNG;
            default -> throw wrong(Fault.NOT_A_PICTURE);
        };
    }

    private static ProblemException wrong(Fault fault) {
        return ProblemException.invalid(FieldError.of("content", fault));
    }
}
