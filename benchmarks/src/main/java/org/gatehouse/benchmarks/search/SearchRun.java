package org.gatehouse.benchmarks.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.benchmarks.gate.OneGate;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.ticketing.gate.Direction;

/// From what a steward types to the tickets that fit, beside looking at every guest; and what it costs to be able to.
public final class SearchRun implements Measurement {
    private static final int TICKETS = 100_000;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 250;
    private static final int MOST = 20;
    private static final double LIMIT_MILLIS = 20;
    private static final long MEBIBYTE = 1 << 20;

    private final Path folder;

    /// @param folder for the gate's store
    public SearchRun(Path folder) {
        this.folder = folder.resolve("search");
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Report report) throws Exception {
        var clock = InstantSource.system();
        var crowd = new Crowd();
        var festival = new Festival(TICKETS, clock.instant(), crowd::row);
        try (var cloud = new CloudOfOneFestival(festival, clock);
                var gate = OneGate.enrolled(folder, cloud.address(), clock)) {
            gate.preload(progress -> {});
            gate.standAt(Festival.GATE, Direction.IN);
            gate.warm();
            long before = usedMemory();
            long start = System.nanoTime();
            var meanwhile = verdictsWhileReading(gate, festival);
            long nanos = System.nanoTime() - start;
            long used = usedMemory() - before;
            report.say("");
            report.say(String.format(Locale.ROOT,
                    "search: the list of %,d tickets read in the background in %s ms, kept in %.1f MiB of memory",
                    TICKETS, Sample.millis(nanos), (double) used / MEBIBYTE));
            var afterwards = new long[meanwhile.length];
            Arrays.setAll(afterwards, i -> verdict(gate, festival, i));
            report.say("  a forged code judged meanwhile: " + quantiles(meanwhile) + "; afterwards: "
                    + quantiles(afterwards));
            report(measured(gate, crowd), report);
        }
        OneGate.clear(folder);
    }

    /// How long each verdict takes until the whole list can be searched.
    private static long[] verdictsWhileReading(GateClient gate, Festival festival) {
        var nanos = LongStream.builder();
        for (int i = 0; !gate.search("a", 1).complete(); i++) {
            nanos.add(verdict(gate, festival, i));
        }
        return nanos.build().toArray();
    }

    private static long verdict(GateClient gate, Festival festival, int number) {
        var code = festival.forged(festival.tickets().get(number % TICKETS));
        return timed(() -> gate.present(code));
    }

    private static String quantiles(long[] nanos) {
        var sample = Sample.of(nanos);
        return "p50 %s ms, p99 %s ms".formatted(Sample.millis(sample.median()), Sample.millis(sample.quantile(0.99)));
    }

    private static long usedMemory() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// In nanoseconds.
    private record Measured(Question question, long[] ours, long[] scan) {}

    private static List<Measured> measured(GateClient gate, Crowd crowd) {
        var all = new ArrayList<Measured>();
        var scan = new Scan(crowd.rows());
        for (var question : Question.values()) {
            all.add(new Measured(question, new long[ROUNDS], new long[ROUNDS]));
        }
        var random = new Random(7);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var one : all) {
                var query = one.question().of(crowd.rows().get(random.nextInt(TICKETS)), random);
                long ours = timed(() -> gate.search(query, MOST));
                long theirs = timed(() -> scan.find(query, MOST));
                if (round >= 0) {
                    one.ours()[round] = ours;
                    one.scan()[round] = theirs;
                }
            }
        }
        return all;
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void report(List<Measured> all, Report report) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("typed", "p50 ms", "p99 ms", "scan p50 ms", "scan p99 ms", "ratio p50"));
        all.forEach(one -> rows.add(row(one.question().words(), one.ours(), one.scan())));
        var ours = all.stream().map(Measured::ours).flatMapToLong(LongStream::of).toArray();
        rows.add(row("all together", ours, all.stream().map(Measured::scan).flatMapToLong(LongStream::of).toArray()));
        report.table(
                "search: typed → the " + MOST + " tickets that fit best, of " + TICKETS + "; scan: every guest looked"
                        + " at, in memory; " + ROUNDS + " of each, taking turns",
                rows);
        double p99 = Sample.of(ours).quantile(0.99) / 1e6;
        report.say(String.format(Locale.ROOT, "  p99 of all together %.2f ms; limit %.0f ms: %s", p99, LIMIT_MILLIS,
                p99 <= LIMIT_MILLIS ? "kept" : "not kept"));
    }

    private static List<String> row(String what, long[] ours, long[] scan) {
        var our = Sample.of(ours);
        var their = Sample.of(scan);
        return List.of(what, Sample.millis(our.median()), Sample.millis(our.quantile(0.99)),
                Sample.millis(their.median()), Sample.millis(their.quantile(0.99)),
                Sample.ratio(our.median(), their.median()));
    }
}
