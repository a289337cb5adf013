package org.gatehouse.backend.stats.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.gatehouse.backend.ticket.pdf.Type;

/// Large numbers side by side, each in a frame.
final class Figures {
    private static final float HEIGHT = 58;
    private static final float GAP = 8;
    private static final Color FRAME = new Color(0x5B, 0x65, 0x78);

    /// One number with what it is above it and a note below.
    record Figure(String label, String value, String note) {}

    private final Sheets sheets;

    Figures(Sheets sheets) {
        this.sheets = sheets;
    }

    void draw(List<Figure> figures) throws IOException {
        sheets.need(HEIGHT + 12);
        sheets.space(10);
        float width = (Sheets.WIDTH - GAP * (figures.size() - 1)) / figures.size();
        for (int i = 0; i < figures.size(); i++) {
            draw(figures.get(i), i * (width + GAP), width);
        }
        sheets.space(HEIGHT);
    }

    private void draw(Figure figure, float from, float width) throws IOException {
        var page = sheets.page();
        var setter = sheets.setter();
        float bottom = sheets.y() - HEIGHT;
        page.setStrokingColor(FRAME);
        page.setLineWidth(0.8f);
        page.addRect(sheets.edge(from, width), bottom, width, HEIGHT);
        page.stroke();
        float inner = width - 16;
        put(setter.fitting(figure.label(), Type.LABEL, inner), Type.LABEL, from, bottom + HEIGHT - 15);
        put(setter.fitting(figure.value(), Type.TITLE, inner), Type.TITLE, from, bottom + 20);
        put(setter.fitting(figure.note(), Sheets.SMALL, inner), Sheets.SMALL, from, bottom + 8);
    }

    private void put(String text, Type type, float from, float y) throws IOException {
        sheets.begin(text, type, from + 8, y);
    }
}
