package org.gatehouse.ticketing.event;

import java.util.regex.Pattern;

/// The picture of an event; its bytes are a file of their own.
///
/// @param hash SHA-256 of the bytes, hexadecimal: the same bytes are the same picture
/// @param width in pixels
/// @param height in pixels
/// @param alternative what is said to people who do not see it; may be empty
public record EventPicture(String hash, Format format, int width, int height, String alternative) {
    /// In bytes.
    public static final int LARGEST = 2 * 1024 * 1024;
    /// In pixels, of width or height.
    public static final int LONGEST_SIDE = 1_600;
    /// In characters, of the alternative text.
    public static final int LONGEST_ALTERNATIVE = 300;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public EventPicture {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("A picture is named by its SHA-256 in hexadecimal.");
        }
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IllegalArgumentException(
                    "A picture's sides have between 1 and %d pixels.".formatted(LONGEST_SIDE));
        }
    }

    /// The same with another alternative text.
    public EventPicture saying(String newAlternative) {
        return new EventPicture(hash, format, width, height, newAlternative);
    }

    /// What a file is called that holds it.
    public String fileName() {
        return hash + "." + format.ending();
    }

    /// How the bytes are to be read.
    public enum Format {
        JPEG("image/jpeg", "jpg"), PNG("image/png", "png");

        private final String mediaType;
        private final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        /// Of a file's name.
        public String ending() {
            return ending;
        }
    }
}
