package org.gatehouse.organizer.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// How a camera was held, as the Exif part of a JPEG file says it: the picture is stored as the sensor saw it, and a
/// number from 1 to 8 says how it is to be turned and mirrored (TIFF 6.0, tag 274).
final class Turned {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private final int how;

    private Turned(int how) {
        this.how = how;
    }

    static Turned upright() {
        return new Turned(1);
    }

    /// Of a file's beginning. What says nothing of it, or nothing that makes sense, is upright.
    static Turned of(byte[] file) {
        try {
            var exif = segment(ByteBuffer.wrap(file));
            int how = exif.isPresent() ? tag(file, exif.getAsInt()).orElse(1) : 1;
            return new Turned(how >= 1 && how <= 8 ? how : 1);
        } catch (IndexOutOfBoundsException cut) {
            return upright();
        }
    }

    /// Whether what was its width becomes its height.
    boolean isOnItsSide() {
        return how >= 5;
    }

    /// From the stored picture to the upright one.
    ///
    /// @param width of the stored one
    /// @param height of the stored one
    AffineTransform upright(double width, double height) {
        return switch (how) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /// Where the TIFF structure begins within the first Exif segment.
    private static OptionalInt segment(ByteBuffer file) {
        int at = 2;
        while (at + 4 <= file.limit() && (file.get(at) & 0xFF) == 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            if (marker == START_OF_SCAN) {
                return OptionalInt.empty();
            }
            if (marker == APP1 && startsAt(file, at + 4)) {
                return OptionalInt.of(at + 4 + EXIF.length);
            }
            at += 2 + (file.getShort(at + 2) & 0xFFFF);
        }
        return OptionalInt.empty();
    }

    private static boolean startsAt(ByteBuffer file, int at) {
        for (int i = 0; i < EXIF.length; i++) {
            if (file.get(at + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static OptionalInt tag(byte[] file, int start) {
        var tiff = ByteBuffer.wrap(file, start, file.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return OptionalInt.of(tiff.getShort(entry + 8) & 0xFFFF);
            }
        }
        return OptionalInt.empty();
    }
}
