package org.gatehouse.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints tables that people read.
public final class Report {
    private final PrintStream out;
    private final List<String> missed = new ArrayList<>();

    public Report(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /// A table under a title; the first column is text, the others stand at the right.
    ///
    /// @param rows the first of them are the headings
    public void table(String title, List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> IntStream.range(0, widths.length)
                .forEach(column -> widths[column] = Math.max(widths[column], row.get(column).length())));
        say("");
        say(title);
        say("  " + line(rows.getFirst(), widths));
        say("  " + "-".repeat(Arrays.stream(widths).sum() + 2 * (widths.length - 1)));
        rows.stream().skip(1).forEach(row -> say("  " + line(row, widths)));
    }

    /// Figures beside their limits, and whether each is reached.
    public void limits(String title, List<Limit> limits) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "figure", "limit", ""));
        limits.forEach(one -> rows.add(List.of(one.what(), one.figureText(), one.limitText(),
                one.isReached() ? "reached" : "NOT REACHED")));
        table(title, rows);
        missed.addAll(limits.stream().filter(one -> !one.isReached()).map(one -> title + ": " + one.what()).toList());
    }

    /// What was measured so far and did not reach its limit.
    public List<String> missed() {
        return List.copyOf(missed);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length).mapToObj(column -> padded(row.get(column), widths[column], column))
                .collect(Collectors.joining("  "));
    }

    private static String padded(String text, int width, int column) {
        var space = " ".repeat(width - text.length());
        return column == 0 ? text + space : space + text;
    }
}
