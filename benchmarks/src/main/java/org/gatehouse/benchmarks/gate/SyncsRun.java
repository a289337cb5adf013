package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.disk.FaultyDisk;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.ticketing.gate.Direction;

/// How often an admission asks the disk to sync, counted beneath SQLite, and what is left of the rest where syncing is
/// slow.
public final class SyncsRun implements Measurement {
    private static final int TICKETS = 10_000;
    private static final int WARM_UP = 500;
    private static final int COUNTED = 500;
    private static final int SLOW = 300;
    private static final Duration SLOWNESS = Duration.ofMillis(5);

    private final Path folder;

    /// @param folder on the disk to be measured
    public SyncsRun(Path folder) {
        this.folder = folder.resolve("syncs");
    }

    @Override
    public String name() {
        return "syncs";
    }

    @Override
    public void run(Report report) throws IOException {
        OneGate.clear(folder);
        var clock = InstantSource.system();
        var festival = new Festival(TICKETS, clock.instant());
        try (var disk = FaultyDisk.beneath(folder);
                var cloud = new CloudOfOneFestival(festival, clock);
                var gate = OneGate.enrolled(folder.resolve("home"), cloud.address(), clock);
                var bare = new BareDisk(folder.resolve("bare"))) {
            gate.preload(progress -> {});
            gate.standAt(Festival.GATE, Direction.IN);
            gate.warm();
            var codes = festival.tickets().stream().map(festival::code).iterator();
            for (int i = 0; i < WARM_UP; i++) {
                OneGate.admit(gate, codes.next());
            }
            var before = disk.figures();
            for (int i = 0; i < COUNTED; i++) {
                OneGate.admit(gate, codes.next());
            }
            var asked = disk.figures().since(before);
            disk.syncsTake(SLOWNESS);
            report(report, asked.syncs(), asked.bytes(), slow(gate, codes, bare));
        }
        OneGate.clear(folder);
    }

    private record Slow(Sample ours, Sample bare) {}

    private static Slow slow(GateClient gate, Iterator<String> codes, BareDisk bare) throws IOException {
        var ours = new long[SLOW];
        var theirs = new long[SLOW];
        for (int i = 0; i < SLOW; i++) {
            ours[i] = OneGate.admit(gate, codes.next());
            long start = System.nanoTime();
            LockSupport.parkNanos(SLOWNESS.toNanos());
            bare.write();
            theirs[i] = System.nanoTime() - start;
        }
        return new Slow(Sample.of(ours), Sample.of(theirs));
    }

    private static void report(Report report, long syncs, long bytes, Slow slow) {
        double p99 = (double) slow.ours().quantile(0.99) / slow.bare().quantile(0.99);
        report.limits(String.format(Locale.ROOT,
                "syncs: of %d admissions, counted beneath SQLite (%,d bytes each); then %d with every sync 5 ms slower, beside"
                        + " the bare write as much slower (p99 %.2f ×)",
                COUNTED, bytes / COUNTED, SLOW, p99),
                List.of(Limit.exactly("syncs for one admission", (double) syncs / COUNTED, 1, ""),
                        Limit.atMost("slow disk, p50", (double) slow.ours().median() / slow.bare().median(), 1.1,
                                "× the bare write")));
    }
}
