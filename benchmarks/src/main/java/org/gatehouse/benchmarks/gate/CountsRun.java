package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.GateStanding.Passage;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;

/// Who is inside and who passed where, asked after each of many guests and first thing after a restart, with a hundred
/// thousand records of four other gates and this one.
public final class CountsRun implements Measurement {
    private static final int RECORDS = 100_000;
    private static final int PAGE = 5_000;
    private static final int ROUNDS = 1_000;

    private final Path folder;

    /// @param folder for the store
    public CountsRun(Path folder) {
        this.folder = folder.resolve("counts");
    }

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public void run(Report report) throws IOException {
        OneGate.clear(folder);
        var festival = new Festival(RECORDS, InstantSource.system().instant());
        var bare = new BareStore(folder);
        var nanos = new long[ROUNDS];
        try (var store = bare.open()) {
            bare.load(store, festival);
            fill(bare, store, festival);
            check(store, RECORDS - ROUNDS);
            for (int i = 0; i < ROUNDS; i++) {
                bare.admit(store, festival.tickets().get(RECORDS - ROUNDS + i));
                nanos[i] = counted(store);
            }
            check(store, RECORDS);
        }
        long start = System.nanoTime();
        try (var store = bare.open()) {
            long opened = System.nanoTime() - start;
            long first = counted(store);
            check(store, RECORDS);
            report(report, Sample.of(nanos), opened, first);
        }
        OneGate.clear(folder);
    }

    private static void fill(BareStore bare, GateStore store, Festival festival) {
        for (int from = 0; from < RECORDS - ROUNDS; from += PAGE) {
            var records = new ArrayList<GateRecord>();
            for (int i = from; i < Math.min(from + PAGE, RECORDS - ROUNDS); i++) {
                records.add(bare.elsewhere(festival.tickets().get(i), i));
            }
            long after = store.manifest().orElseThrow().feed();
            var header = new ChangesHeader(Festival.EVENT, Content.ALL, after, after + 1, after + 1, 1);
            store.take(header, List.of(new Change.Records(records)), null);
        }
    }

    private static long counted(GateStore store) {
        long start = System.nanoTime();
        store.figures();
        return System.nanoTime() - start;
    }

    private static void check(GateStore store, int persons) {
        var figures = store.figures();
        int passed = figures.passages().stream().mapToInt(Passage::in).sum();
        if (figures.inside() != persons || passed != persons) {
            throw new IllegalStateException(persons + " persons were counted as " + figures);
        }
    }

    private static void report(Report report, Sample counts, long opened, long first) {
        report.limits(String.format(Locale.ROOT,
                "counts: inside, and by gate and type, of %,d records; p50 %s ms; the store opened, examined and counted in %s ms",
                RECORDS, Sample.millis(counts.median()), Sample.millis(opened)),
                List.of(Limit.atMost("after each guest, p99", counts.quantile(0.99) / 1e6, 5, "ms"),
                        Limit.atMost("first thing after a restart", first / 1e6, 5, "ms")));
    }
}
