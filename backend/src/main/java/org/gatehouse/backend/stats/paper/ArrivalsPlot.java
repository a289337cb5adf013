package org.gatehouse.backend.stats.paper;

import java.awt.Color;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.gatehouse.backend.ticket.pdf.Typesetter;
import org.gatehouse.ticketing.wire.Statistics;

/// Arrivals as bars, dark enough for a printer without colour. A night has bars of a quarter of an hour, a festival
/// longer ones.
final class ArrivalsPlot {
    private static final float HEIGHT = 132;
    /// In points, of a bar: two people are no wall.
    private static final float WIDEST = 36;
    private static final float SCALE = 34;
    private static final float FOOT = 14;
    private static final int LINES = 4;
    private static final int MOST = 48;
    private static final Color BAR = new Color(0x33, 0x3A, 0x46);
    private static final Color GRID = new Color(0xC4, 0xC8, 0xCF);
    private static final long[] MINUTES = {15, 30, 60, 120, 240, 480, 1440};

    /// @param from in seconds since 1970, a multiple of the length
    private record Bars(long from, long length, int[] persons) {}

    private final Sheets sheets;
    private final ReportWords words;

    ArrivalsPlot(Sheets sheets, ReportWords words) {
        this.sheets = sheets;
        this.words = words;
    }

    /// How long a bar is.
    static Duration length(List<Statistics.Arrivals> arrivals) {
        var span = arrivals.isEmpty()
                ? Duration.ZERO
                : Duration.between(arrivals.getFirst().minute(), arrivals.getLast().minute());
        for (long minutes : MINUTES) {
            if (span.toMinutes() / minutes < MOST) {
                return Duration.ofMinutes(minutes);
            }
        }
        return Duration.ofMinutes(Math.max(1440, span.toMinutes() / MOST + 1));
    }

    void draw(List<Statistics.Arrivals> arrivals) throws IOException {
        var bars = bars(arrivals);
        sheets.need(HEIGHT + FOOT + 10);
        sheets.space(8);
        float bottom = sheets.y() - HEIGHT;
        int most = java.util.Arrays.stream(bars.persons).max().orElse(0);
        int top = roundUp(most);
        grid(bottom, top);
        float step = (Sheets.WIDTH - SCALE) / bars.persons.length;
        var page = sheets.page();
        page.setNonStrokingColor(BAR);
        for (int i = 0; i < bars.persons.length; i++) {
            page.addRect(Sheets.LEFT + SCALE + i * step + Math.min(4, step * 0.1f), bottom,
                    Math.min(WIDEST, step * 0.8f),
                    HEIGHT * bars.persons[i] / top);
        }
        page.fill();
        times(bars, step, bottom);
        sheets.space(HEIGHT + FOOT + 4);
    }

    private static Bars bars(List<Statistics.Arrivals> arrivals) {
        long length = length(arrivals).toSeconds();
        var sums = new TreeMap<Long, Integer>();
        arrivals.forEach(one -> sums.merge(Math.floorDiv(one.minute().getEpochSecond(), length), one.persons(),
                Integer::sum));
        long first = sums.firstKey();
        var persons = new int[(int) (sums.lastKey() - first) + 1];
        sums.forEach((at, count) -> persons[(int) (at - first)] = count);
        return new Bars(first * length, length, persons);
    }

    private void grid(float bottom, int top) throws IOException {
        PDPageContentStream page = sheets.page();
        Typesetter setter = sheets.setter();
        page.setStrokingColor(GRID);
        page.setLineWidth(0.6f);
        for (int i = 0; i <= LINES; i++) {
            float y = bottom + HEIGHT * i / LINES;
            page.moveTo(Sheets.LEFT + SCALE, y);
            page.lineTo(Sheets.RIGHT, y);
            page.stroke();
            var text = words.number((long) top * i / LINES);
            setter.draw(page, text, Sheets.SMALL, Sheets.LEFT + SCALE - 6 - setter.width(text, Sheets.SMALL), y - 3);
        }
    }

    private void times(Bars bars, float step, float bottom) throws IOException {
        int every = Math.max(1, (bars.persons.length + 9) / 10);
        for (int i = 0; i < bars.persons.length; i += every) {
            var at = Instant.ofEpochSecond(bars.from + i * bars.length);
            var text = bars.length < 86_400 ? words.time(at) : words.day(at);
            sheets.setter().draw(sheets.page(), sheets.setter().fitting(text, Sheets.SMALL, step * every), Sheets.SMALL,
                    Sheets.LEFT + SCALE + i * step, bottom - FOOT);
        }
    }

    /// The next number above that divides into the lines.
    private static int roundUp(int most) {
        for (int unit = 1;; unit *= 10) {
            for (int part : new int[]{1, 2, 5}) {
                if ((long) part * unit * LINES >= most) {
                    return part * unit * LINES;
                }
            }
        }
    }
}
