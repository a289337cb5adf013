package org.gatehouse.benchmarks.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;

/// The console's list of registrations with a hundred thousand of them, in a program of its own without a display.
public final class ConsoleRun implements Measurement {
    private static final int GUESTS = 100_000;
    private static final int FEW = 100;

    private final Path folder;

    /// @param folder for what the program remembers, and a picture of its window
    public ConsoleRun(Path folder) {
        this.folder = folder.resolve("console");
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        var few = measured(FEW);
        var many = measured(GUESTS);
        report.limits(String.format(Locale.ROOT, "console: %,d registrations", GUESTS), List.of(
                Limit.atMost("first page to its picture", many[0], 300, "ms"),
                Limit.atMost("between frames while typing, p99", many[3], 33, "ms")));
        report.table("console: the same window with few registrations beside it", List.of(
                List.of("", String.format(Locale.ROOT, "%,d", GUESTS), String.format(Locale.ROOT, "%,d", FEW)),
                row("first page to its picture, ms", many[0], few[0]),
                row("first page to all of them there, ms", many[1], few[1]),
                row("between frames while typing, median, ms", many[2], few[2]),
                row("the same, p99", many[3], few[3]),
                row("the same, longest", many[4], few[4]),
                row("from a letter to the rows it finds, median, ms", many[5], few[5]),
                row("the same, p99", many[6], few[6]),
                row("heap in use at the end, MB", many[7], few[7])));
    }

    private double[] measured(int guests) throws IOException, InterruptedException {
        var home = Files.createDirectories(folder.resolve(Integer.toString(guests)));
        return Child.run(BenchConsole.FLAGS, CrowdedWindow.class, home.toString(), Integer.toString(guests));
    }

    private static List<String> row(String what, double many, double few) {
        return List.of(what, number(many), number(few));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }
}
