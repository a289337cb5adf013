package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;

/// From the first request to a gate that is ready, beside bare inserts of as many rows, taking turns.
public final class PreloadRun implements Measurement {
    private static final int TICKETS = 100_000;
    private static final int WARM_UP = 2;
    private static final int RUNS = 7;

    private final Path folder;

    /// @param folder on the disk to be measured
    public PreloadRun(Path folder) {
        this.folder = folder.resolve("preload");
    }

    @Override
    public String name() {
        return "preload";
    }

    @Override
    public void run(Report report) throws IOException, SQLException {
        Files.createDirectories(folder);
        var clock = InstantSource.system();
        var festival = new Festival(TICKETS, clock.instant());
        var ours = new long[RUNS];
        var bare = new long[RUNS];
        try (var cloud = new CloudOfOneFestival(festival, clock)) {
            for (int run = -WARM_UP; run < RUNS; run++) {
                long loaded = preload(cloud, clock);
                long inserted = BareInserts.load(folder.resolve("bare.sqlite"), festival.tickets());
                if (run >= 0) {
                    ours[run] = loaded;
                    bare[run] = inserted;
                }
            }
        }
        OneGate.clear(folder);
        report(report, festival, Sample.of(ours), Sample.of(bare));
    }

    /// In nanoseconds.
    private long preload(CloudOfOneFestival cloud, InstantSource clock) throws IOException {
        try (var gate = OneGate.enrolled(folder.resolve("home"), cloud.address(), clock)) {
            long start = System.nanoTime();
            gate.preload(progress -> {});
            long nanos = System.nanoTime() - start;
            if (!gate.ready()) {
                throw new IllegalStateException("the gate is not ready after its preload");
            }
            return nanos;
        }
    }

    private static void report(Report report, Festival festival, Sample ours, Sample bare) {
        report.table("preload: a manifest of " + festival.size() + " tickets (" + festival.file().length / 1024
                + " KiB compressed) over loopback → fetched, checked, sealed, stored, ready; median of " + RUNS,
                List.of(List.of("", "ms", "middle half", "rows/s", "ratio of rows/s"),
                        List.of("gate", Sample.millis(ours.median()), ours.middleHalf(), perSecond(ours), "1"),
                        List.of("bare inserts", Sample.millis(bare.median()), bare.middleHalf(), perSecond(bare),
                                Sample.ratio(ours.median(), bare.median()))));
    }

    private static String perSecond(Sample sample) {
        return String.format(Locale.ROOT, "%,.0f", TICKETS / (sample.median() / 1e9));
    }
}
