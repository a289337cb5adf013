package org.gatehouse.backend.ticket.pdf;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Sets text in one document: chooses a font for each glyph, measures, breaks into lines, draws.
public final class Typesetter {
    private static final String ELLIPSIS = "…";

    /// Neighbouring glyphs of one font.
    private record Run(Typefaces.Face face, String text) {}

    private final PDDocument document;
    private final Typefaces typefaces;
    private final Map<Typefaces.Face, PDType0Font> embedded = new EnumMap<>(Typefaces.Face.class);

    public Typesetter(PDDocument document, Typefaces typefaces) {
        this.document = document;
        this.typefaces = typefaces;
    }

    /// Draws one line with its left end at x and its baseline at y.
    public void draw(PDPageContentStream page, String line, Type type, float x, float y) throws IOException {
        page.beginText();
        page.setNonStrokingColor(type.colour());
        page.newLineAtOffset(x, y);
        for (var run : runs(line, type)) {
            page.setFont(font(run.face()), type.size());
            page.showText(run.text());
        }
        page.endText();
    }

    /// The width of one line in points.
    public float width(String line, Type type) throws IOException {
        float thousandths = 0;
        for (var run : runs(line, type)) {
            thousandths += font(run.face()).getStringWidth(run.text());
        }
        return thousandths / 1000 * type.size();
    }

    /// Breaks text into at most `most` lines no wider than `width` points; what does not fit ends in an ellipsis.
    public List<String> lines(String text, Type type, float width, int most) throws IOException {
        var lines = new ArrayList<String>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1) {
                lines.add(fitting(rest, type, width));
                return lines;
            }
            int end = firstLineEnd(rest, type, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /// The text itself, or as much of its beginning as fits before an ellipsis.
    public String fitting(String text, Type type, float width) throws IOException {
        if (width(text, type) <= width) {
            return text;
        }
        int end = longestPrefix(text, type, width - width(ELLIPSIS, type));
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    private int firstLineEnd(String text, Type type, float width) throws IOException {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (width(text.substring(0, end).strip(), type) > width) {
                return fits > 0 ? fits : longestPrefix(text, type, width);
            }
            fits = end;
        }
        return text.length();
    }

    /// At least one character, so that breaking always comes to an end.
    private int longestPrefix(String text, Type type, float width) throws IOException {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int fits = characters.next();
        for (int end = fits; end != BreakIterator.DONE; end = characters.next()) {
            if (width(text.substring(0, end), type) > width) {
                return fits;
            }
            fits = end;
        }
        return text.length();
    }

    private List<Run> runs(String line, Type type) {
        var runs = new ArrayList<Run>();
        var text = new StringBuilder();
        var current = type.face();
        for (int c : VisualText.of(line).codePoints().toArray()) {
            // a space among emoji is as wide as one of them
            boolean stays = c == ' ' && current != Typefaces.Face.EMOJI
                    || joinsWhatPrecedes(c) && typefaces.draws(current, c);
            var drawn = stays ? current : typefaces.faceFor(c, type.face()).orElse(Typefaces.Face.PLAIN);
            if (drawn != current && !text.isEmpty()) {
                runs.add(new Run(current, text.toString()));
                text.setLength(0);
            }
            current = drawn;
            text.appendCodePoint(typefaces.draws(drawn, c) ? c : Typefaces.REPLACEMENT);
        }
        runs.add(new Run(current, text.toString()));
        return runs;
    }

    private static boolean joinsWhatPrecedes(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private PDType0Font font(Typefaces.Face face) throws IOException {
        var known = embedded.get(face);
        if (known == null) {
            known = PDType0Font.load(document, typefaces.font(face), true);
            embedded.put(face, known);
        }
        return known;
    }
}
