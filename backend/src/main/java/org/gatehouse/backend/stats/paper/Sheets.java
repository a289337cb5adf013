package org.gatehouse.backend.stats.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gatehouse.backend.ticket.pdf.Type;
import org.gatehouse.backend.ticket.pdf.Typesetter;

/// Sheets of A4 that fill from above, one after another. Lengths are points; `y` is where the next thing begins.
final class Sheets {
    static final float LEFT = 42;
    static final float RIGHT = PDRectangle.A4.getWidth() - 42;
    static final float WIDTH = RIGHT - LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 46;
    private static final float BOTTOM = 62;
    /// Has what is not a letter stand on the right side of words that begin at the right. It is not drawn.
    private static final String MARK = "\u200F";
    private static final Color LINE = new Color(0x8A, 0x8F, 0x99);
    static final Type TEXT = Type.VALUE.sized(10);
    static final Type STRONG = Type.STRONG_VALUE.sized(10);
    static final Type HEADING = Type.STRONG_VALUE.sized(13);
    static final Type SMALL = Type.SMALL.sized(8.5f);

    private final PDDocument document;
    private final Typesetter setter;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private final Side side;
    private float y;

    /// The side on which the language begins.
    enum Side {
        LEFT, RIGHT
    }

    Sheets(PDDocument document, Typesetter setter, Side side) throws IOException {
        this.document = document;
        this.side = side;
        this.setter = setter;
        turn();
    }

    PDPageContentStream page() {
        return pages.getLast();
    }

    Typesetter setter() {
        return setter;
    }

    float y() {
        return y;
    }

    void space(float points) {
        y -= points;
    }

    /// Makes sure that so much fits on this sheet, or takes the next.
    void need(float points) throws IOException {
        if (y - points < BOTTOM) {
            turn();
        }
    }

    private void turn() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(new PDPageContentStream(document, page));
        y = TOP;
    }

    /// One line of text at the left, as much of it as fits.
    void line(String text, Type type) throws IOException {
        need(type.leading());
        y -= type.leading();
        begin(setter.fitting(text, type, WIDTH), type, 0, y);
    }

    /// Draws text that begins so far from the side on which the language begins.
    void begin(String text, Type type, float from, float baseline) throws IOException {
        if (side == Side.LEFT) {
            setter.draw(page(), text, type, LEFT + from, baseline);
        } else {
            setter.draw(page(), MARK + text, type, RIGHT - from - setter.width(text, type), baseline);
        }
    }

    /// Draws text that ends so far from that side.
    private void end(String text, Type type, float at, float baseline) throws IOException {
        float x = side == Side.LEFT ? LEFT + at - setter.width(text, type) : RIGHT - at;
        setter.draw(page(), text, type, x, baseline);
    }

    /// The left edge of something so wide that begins so far from that side.
    float edge(float from, float wide) {
        return side == Side.LEFT ? LEFT + from : RIGHT - from - wide;
    }

    /// Text broken into as many lines as it takes.
    void paragraph(String text, Type type) throws IOException {
        for (var line : setter.lines(text, type, WIDTH, 12)) {
            line(line, type);
        }
    }

    /// Small text a little way in.
    void note(String text) throws IOException {
        for (var line : setter.lines(text, SMALL, WIDTH - 14, 6)) {
            need(SMALL.leading());
            y -= SMALL.leading();
            begin(line, SMALL, 14, y);
        }
    }

    /// A heading that does not stand alone at the foot of a sheet.
    void heading(String text) throws IOException {
        need(HEADING.leading() + 60);
        space(16);
        line(text, HEADING);
        space(3);
        rule(0.8f);
        space(2);
    }

    void rule(float width) throws IOException {
        y -= width;
        page().setStrokingColor(LINE);
        page().setLineWidth(width);
        page().moveTo(LEFT, y);
        page().lineTo(RIGHT, y);
        page().stroke();
    }

    /// A row of a table: the first cell at the left, the others end at the right ends of their columns.
    ///
    /// @param ends where the columns after the first end, as shares of the width
    void row(List<String> cells, float[] ends, Type type) throws IOException {
        need(type.leading() + 4);
        y -= type.leading() + 1;
        float first = WIDTH * ends[0] - 70;
        begin(setter.fitting(cells.getFirst(), type, first), type, 0, y);
        for (int i = 1; i < cells.size(); i++) {
            end(cells.get(i), type, WIDTH * ends[i - 1], y);
        }
        y -= 3;
    }

    /// A row whose cells all begin at the left of their columns and are cut where the next begins.
    ///
    /// @param starts of the columns, as shares of the width, rising
    void listing(List<String> cells, float[] starts, Type type) throws IOException {
        need(type.leading() + 4);
        y -= type.leading() + 1;
        for (int i = 0; i < cells.size(); i++) {
            float until = i + 1 < starts.length ? starts[i + 1] : 1;
            begin(setter.fitting(cells.get(i), type, WIDTH * (until - starts[i]) - 8), type, WIDTH * starts[i], y);
        }
        y -= 3;
    }

    /// Writes the foot of each sheet and ends them.
    void close(String left, java.util.function.IntFunction<String> right) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var number = right.apply(i + 1);
            setter.draw(page, setter.fitting(left, SMALL, WIDTH - 80), SMALL, LEFT, 36);
            setter.draw(page, number, SMALL, RIGHT - setter.width(number, SMALL), 36);
            page.close();
        }
    }

    int count() {
        return pages.size();
    }
}
