package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.proving.festival.Line;

/// From the last byte of a manifest to a gate that is ready: over a line, while whose last rows come the first are taken
/// in; and where all of it is on the disk before the first is, beside bare inserts of as many rows, taking turns, in
/// programs of their own, the one with the million tickets with little memory, in which the cloud lives as well.
public final class PreloadRun implements Measurement {
    private static final int MANY = 100_000;
    private static final int MOST = 1_000_000;
    private static final int RUNS = 8;
    private static final int FEW_RUNS = 3;
    private static final int PROGRAMS = 5;
    private static final long HUNDRED_MEGABIT = 100_000_000;
    private static final long TEN_MEGABIT = 10_000_000;

    private final Path folder;

    /// @param folder on the disk to be measured
    public PreloadRun(Path folder) {
        this.folder = folder.resolve("preload");
    }

    @Override
    public String name() {
        return "preload";
    }

    /// Of one size, in nanoseconds.
    ///
    /// @param first of a program that has just been started
    private record Loaded(int tickets, double first, Sample gate, Sample bare) {
        private double ratio() {
            return (double) bare.median() / gate.median();
        }
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var line = overLines(report);
        var many = loaded(MANY, RUNS, List.of());
        var most = loaded(MOST, FEW_RUNS, List.of("-Xmx256m"));
        OneGate.clear(folder);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("tickets", "gate ms", "first of a program ms", "bare inserts ms", "gate rows/s",
                "bare rows/s"));
        List.of(many, most).forEach(one -> rows.add(row(one)));
        report.table("preload: compressed bytes on the disk → checked, sealed, stored, ready (median); bare: the same"
                + " columns and sizes, sorted, fifty to a statement", rows);
        report.limits("preload", List.of(
                Limit.atMost("100,000 tickets at 100 Mbit/s, after the last byte", line.later().median() / 1e6, 200,
                        "ms"),
                Limit.atMost("the same in a program just started", line.first().median() / 1e6, 200, "ms"),
                Limit.atLeast("1,000,000 tickets within 256 MB, rate", most.ratio(), 0.6, "× bare inserts")));
    }

    /// @return of the one of 100 Mbit/s
    private FreshLoads.Waited overLines(Report report) throws IOException, InterruptedException {
        var festival = new Festival(MANY, InstantSource.system().instant());
        var loads = new FreshLoads(folder, PROGRAMS);
        var hundred = loads.over(Line.of(HUNDRED_MEGABIT), festival);
        var ten = loads.over(Line.of(TEN_MEGABIT), festival);
        report.table(String.format(Locale.ROOT,
                "preload: 100,000 tickets (%,d bytes), %d programs, ms from the last byte"
                        + " on the line to ready",
                festival.file().length, PROGRAMS),
                List.of(
                        List.of("line", "first of a program", "slowest", "later"), row("100 Mbit/s", hundred),
                        row("10 Mbit/s", ten)));
        return hundred;
    }

    private static List<String> row(String line, FreshLoads.Waited waited) {
        return List.of(line, Sample.millis(waited.first().median()), Sample.millis(waited.first().quantile(1)),
                Sample.millis(waited.later().median()));
    }

    private Loaded loaded(int tickets, int runs, List<String> flags) throws IOException, InterruptedException {
        var said = Child.run(flags, Loading.class, folder.toString(), String.valueOf(tickets), String.valueOf(runs));
        var gate = new long[runs - 1];
        var bare = new long[runs - 1];
        for (int run = 1; run < runs; run++) {
            gate[run - 1] = (long) said[2 * run];
            bare[run - 1] = (long) said[2 * run + 1];
        }
        return new Loaded(tickets, said[0], Sample.of(gate), Sample.of(bare));
    }

    private static List<String> row(Loaded one) {
        return List.of(String.format(Locale.ROOT, "%,d", one.tickets()), Sample.millis(one.gate().median()),
                Sample.millis(one.first()), Sample.millis(one.bare().median()), perSecond(one.tickets(), one.gate()),
                perSecond(one.tickets(), one.bare()));
    }

    private static String perSecond(int tickets, Sample sample) {
        return String.format(Locale.ROOT, "%,.0f", tickets / (sample.median() / 1e9));
    }

    /// One program that loads a manifest again and again.
    static final class Loading {
        private Loading() {}

        public static void main(String[] arguments) throws IOException, SQLException {
            var folder = Path.of(arguments[0]);
            var clock = InstantSource.system();
            var festival = new Festival(Integer.parseInt(arguments[1]), clock.instant());
            var said = new ArrayList<String>();
            try (var cloud = new CloudOfOneFestival(festival, clock)) {
                for (int run = 0; run < Integer.parseInt(arguments[2]); run++) {
                    said.add(String.valueOf(FetchedList.load(folder.resolve("home"), cloud.address(), clock)));
                    said.add(String.valueOf(BareInserts.load(folder.resolve("bare.sqlite"), festival.tickets())));
                }
            }
            System.out.println(String.join(" ", said));
        }
    }
}
