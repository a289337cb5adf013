package org.gatehouse.backend.ticket.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Draws one ticket on one A4 page: the ticket itself on the upper half, so that the sheet folds once into a card,
/// and what is good to know below. All lengths are points from the lower left corner.
final class TicketPage {
    private static final Color ACCENT = new Color(0x1D, 0x3B, 0x72);
    private static final Color LINE = new Color(0xC9, 0xCF, 0xDA);
    private static final float LEFT = 42;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 42;
    private static final float TOP = PDRectangle.A4.getHeight() - 36;
    private static final float BOTTOM = 434;
    private static final float BANNER = 34;
    private static final float PADDING = 20;
    private static final float SYMBOL = 204;
    private static final float STUB = RIGHT - SYMBOL - 24;
    private static final float FOLD = PDRectangle.A4.getHeight() / 2;

    private final PDPageContentStream page;
    private final Typesetter setter;
    private final TicketWords words;

    TicketPage(PDPageContentStream page, Typesetter setter, TicketWords words) {
        this.page = page;
        this.setter = setter;
        this.words = words;
    }

    void draw(TicketFace face) throws IOException {
        frame();
        banner(face);
        details(face);
        stub(face);
        goodToKnow(face);
    }

    private void frame() throws IOException {
        page.setStrokingColor(LINE);
        page.setLineWidth(0.8f);
        page.addRect(LEFT, BOTTOM, RIGHT - LEFT, TOP - BOTTOM);
        page.stroke();
        page.setLineDashPattern(new float[]{3, 4}, 0);
        line(STUB, BOTTOM, STUB, TOP - BANNER);
        line(0, FOLD, PDRectangle.A4.getWidth(), FOLD);
        page.setLineDashPattern(new float[0], 0);
    }

    private void line(float x1, float y1, float x2, float y2) throws IOException {
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    private void banner(TicketFace face) throws IOException {
        page.setNonStrokingColor(ACCENT);
        page.addRect(LEFT, TOP - BANNER, RIGHT - LEFT, BANNER);
        page.fill();
        float baseline = TOP - BANNER / 2 - 4;
        String organizer = setter.fitting(face.organizer(), Type.BANNER, STUB - LEFT - 2 * PADDING);
        setter.draw(page, organizer, Type.BANNER, LEFT + PADDING, baseline);
        String word = face.admits() == 1 ? words.label("banner") : words.label("banner.several", face.admits());
        setter.draw(page, word, Type.BANNER, RIGHT - PADDING - setter.width(word, Type.BANNER), baseline);
    }

    private void details(TicketFace face) throws IOException {
        float width = STUB - LEFT - 2 * PADDING;
        float y = title(face.event(), width, TOP - BANNER - PADDING);
        String times = words.text("when.times", words.time(face.doors()), words.zonedTime(face.start()));
        y = field("when", List.of(words.date(face.start()), times), Type.VALUE, width, y);
        y = field("where", List.of(or(face.venue(), "where.none")), Type.VALUE, width, y);
        y = field("holder", List.of(or(face.holder(), "holder.none")), Type.STRONG_VALUE, width, y);
        y = field("type", List.of(face.type()), Type.VALUE, width, y);
        String gates = String.join(" · ", face.gates());
        field("gate", List.of(or(gates, "gate.any")), Type.VALUE, width, y);
    }

    private String or(String value, String key) {
        return value.isBlank() ? words.text(key) : value;
    }

    /// A long name is set smaller before it is cut.
    private float title(String name, float width, float top) throws IOException {
        var type = Type.TITLE;
        while (type.size() > 15 && setter.lines(name, type, width, 9).size() > 2) {
            type = type.sized(type.size() - 2);
        }
        float y = top;
        for (String line : setter.lines(name, type, width, 3)) {
            y -= type.leading();
            setter.draw(page, line, type, LEFT + PADDING, y);
        }
        return y - 10;
    }

    private float field(String label, List<String> values, Type type, float width, float top) throws IOException {
        float y = top - 18;
        setter.draw(page, words.label(label), Type.LABEL, LEFT + PADDING, y);
        for (String value : values) {
            for (String line : setter.lines(value, type, width, values.size() == 1 ? 2 : 1)) {
                y -= type.leading();
                setter.draw(page, line, type, LEFT + PADDING, y);
            }
        }
        return y;
    }

    private void stub(TicketFace face) throws IOException {
        float x = STUB + 12;
        float y = TOP - BANNER - 12 - SYMBOL;
        QrSymbol.of(face.code()).draw(page, x, y, SYMBOL);
        y = centred(words.label("number"), Type.LABEL, y - 14);
        y = centred(face.number(), Type.NUMBER, y - 20);
        y = centred(words.text("order") + " " + face.order(), Type.SMALL, y - 22);
        centred(words.text("price") + " " + face.price(), Type.SMALL, y - 13);
    }

    private float centred(String text, Type type, float y) throws IOException {
        String fitting = setter.fitting(text, type, SYMBOL);
        float x = STUB + 12 + (SYMBOL - setter.width(fitting, type)) / 2;
        setter.draw(page, fitting, type, x, y);
        return y;
    }

    private void goodToKnow(TicketFace face) throws IOException {
        float y = FOLD - 44;
        setter.draw(page, words.text("know.title"), Type.STRONG_VALUE, LEFT, y);
        String once = face.admits() == 1 ? words.text("know.once") : words.text("know.several", face.admits());
        for (String note : List.of(words.text("know.show"), once, words.text("know.number"))) {
            y -= 6;
            for (String line : setter.lines(note, Type.SMALL, RIGHT - LEFT, 3)) {
                y -= Type.SMALL.leading();
                setter.draw(page, line, Type.SMALL, LEFT, y);
            }
        }
    }
}
