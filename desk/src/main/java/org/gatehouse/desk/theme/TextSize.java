package org.gatehouse.desk.theme;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large everything written is, in percent of the usual. Sheets name sizes in pixels, so a sheet for another size is
/// the same sheet with other numbers: of what is written and of what must be large enough to hold it. Spacing stays.
///
/// @param percent 80 to 200
public record TextSize(int percent) {
    public static final TextSize USUAL = new TextSize(100);
    private static final int SMALLEST = 80;
    private static final int LARGEST = 200;
    private static final int STEP = 10;
    private static final int LARGE_STEP = 20;
    private static final int LARGE_FROM = 120;
    private static final Pattern WRITTEN = Pattern
            .compile("(-fx-(?:font-size|icon-size|min-height|min-width|pref-width|max-width|"
                    + "fixed-cell-size|size|pref-tile-width|graphic-text-gap):\\s*)(\\d+(?:\\.\\d+)?)px");

    public TextSize {
        percent = Math.clamp(percent, SMALLEST, LARGEST);
    }

    /// One step up; the largest stays.
    public TextSize larger() {
        return new TextSize(percent + (percent < LARGE_FROM ? STEP : LARGE_STEP));
    }

    /// One step down; the smallest stays.
    public TextSize smaller() {
        return new TextSize(percent - (percent <= LARGE_FROM ? STEP : LARGE_STEP));
    }

    /// So many pixels of the usual size.
    public double of(double usual) {
        return usual * percent / 100;
    }

    /// A sheet's text with its sizes changed.
    String in(String sheet) {
        Matcher sizes = WRITTEN.matcher(sheet);
        return sizes.replaceAll(found -> String.format(Locale.ROOT, "%s%.2fpx", found.group(1),
                of(Double.parseDouble(found.group(2)))));
    }
}
