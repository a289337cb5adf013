package org.gatehouse.backend.ticket.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The bundled fonts, each read when first needed and then kept. Belongs to one thread at a time.
public final class Typefaces {
    /// Stands where no bundled font has a glyph: a reader sees that something is missing.
    static final int REPLACEMENT = 0xFFFD;

    /// A font file; the order is the order in which a glyph is looked for.
    public enum Face {
        PLAIN("IBMPlexSans_400Regular"), //
        STRONG("IBMPlexSans_600SemiBold"), //
        LATIN("NotoSans_400Regular"), //
        ARABIC("NotoSansArabic_400Regular"), //
        HEBREW("NotoSansHebrew_400Regular"), //
        THAI("NotoSansThai_400Regular"), //
        HAN("NotoSansSC_400Regular"), //
        HANGUL("NotoSansKR_400Regular"), //
        /// In outlines, for a printer has no colours.
        EMOJI("NotoEmoji_400Regular");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private final Map<Face, TrueTypeFont> read = new EnumMap<>(Face.class);

    TrueTypeFont font(Face face) {
        return read.computeIfAbsent(face, Typefaces::parse);
    }

    /// The first font that can draw this code point, the wanted one before all others.
    Optional<Face> faceFor(int codePoint, Face wanted) {
        if (draws(wanted, codePoint)) {
            return Optional.of(wanted);
        }
        for (var face : Face.values()) {
            if (face != Face.PLAIN && face != Face.STRONG && draws(face, codePoint)) {
                return Optional.of(face);
            }
        }
        return Optional.empty();
    }

    boolean draws(Face face, int codePoint) {
        try {
            return font(face).getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + face.file + " has no readable character map", e);
        }
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream in = Typefaces.class.getResourceAsStream("fonts/" + face.file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font " + face.file + " is not on the class path");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + face.file + " cannot be read", e);
        }
    }
}
