package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;

/// From a scanned text to a verdict whose record is on the disk, beside one bare write on the same disk, taking turns.
public final class VerdictRun implements Measurement {
    private static final int TICKETS = 100_000;
    private static final int WARM_UP = 100;
    private static final int BLOCK = 1_000;
    private static final int ROUNDS = 3 * BLOCK;
    /// As long as a gate needs to come to rest between two rushes.
    private static final Duration REST = Duration.ofSeconds(7);

    private final Path folder;

    /// @param folder on the disk to be measured
    public VerdictRun(Path folder) {
        this.folder = folder.resolve("verdict");
    }

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        var clock = InstantSource.system();
        var festival = new Festival(TICKETS, clock.instant());
        try (var cloud = new CloudOfOneFestival(festival, clock);
                var gate = OneGate.enrolled(folder.resolve("home"), cloud.address(), clock);
                var disk = new BareDisk(folder.resolve("bare"))) {
            gate.preload(progress -> {});
            gate.standAt(Festival.GATE, Direction.IN);
            gate.warm();
            gate.startSync();
            report(new Rounds(gate, disk, guests(festival)).run(), report);
        }
        OneGate.clear(folder);
    }

    /// A guest's ticket, and somebody's attempt at it.
    private record Guest(String code, String forged) {}

    private static List<Guest> guests(Festival festival) {
        var tickets = new ArrayList<>(festival.tickets());
        Collections.shuffle(tickets, new Random(1));
        return tickets.stream().limit(WARM_UP + ROUNDS)
                .map(ticket -> new Guest(festival.code(ticket), festival.forged(ticket))).toList();
    }

    private static void report(Rounds rounds, Report report) {
        var bare = Sample.of(rounds.bare);
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of("in → durable", "p50 µs", "p99 µs", "p99.9 µs", "bare p50 µs", "bare p99 µs", "bare p99.9 µs"));
        rows.add(row("admitted", Sample.of(rounds.admitted), bare));
        rows.add(row("refused as forged", Sample.of(rounds.refused), bare));
        report.table("verdict: scanned text → verdict with its record on disk, of " + TICKETS
                + " tickets; bare: 4 KiB overwritten + fdatasync; " + ROUNDS + " of each, taking turns", rows);
        var admitted = Sample.of(rounds.admitted);
        report.limits("verdict: admitted, beside the bare write",
                List.of(limit("p50", admitted, bare, 0.5, 1.4), limit("p99", admitted, bare, 0.99, 2.5),
                        limit("p99.9", admitted, bare, 0.999, 5)));
    }

    private static Limit limit(String what, Sample ours, Sample bare, double part, double most) {
        return Limit.atMost(what, (double) ours.quantile(part) / bare.quantile(part), most, "× the bare write");
    }

    private static List<String> row(String what, Sample ours, Sample bare) {
        return List.of(what, Sample.micros(ours.median()), Sample.micros(ours.quantile(0.99)),
                Sample.micros(ours.quantile(0.999)), Sample.micros(bare.median()), Sample.micros(bare.quantile(0.99)),
                Sample.micros(bare.quantile(0.999)));
    }

    /// A guest, the bare disk, and a forger, by turns.
    private static final class Rounds {
        private final GateClient gate;
        private final BareDisk disk;
        private final List<Guest> guests;
        private final long[] admitted = new long[ROUNDS];
        private final long[] refused = new long[ROUNDS];
        private final long[] bare = new long[ROUNDS];

        Rounds(GateClient gate, BareDisk disk, List<Guest> guests) {
            this.gate = gate;
            this.disk = disk;
            this.guests = guests;
        }

        Rounds run() throws IOException, InterruptedException {
            for (var guest : guests.subList(0, WARM_UP)) {
                present(guest.code(), Verdict.Admit.class);
                disk.write();
                present(guest.forged(), Verdict.Forged.class);
            }
            for (int i = 0; i < ROUNDS; i++) {
                if (i % BLOCK == 0) {
                    Thread.sleep(REST);
                }
                var guest = guests.get(WARM_UP + i);
                admitted[i] = present(guest.code(), Verdict.Admit.class);
                bare[i] = disk.write();
                refused[i] = present(guest.forged(), Verdict.Forged.class);
            }
            return this;
        }

        /// In nanoseconds. Another verdict, or one without a record, would make the figure worthless.
        private long present(String code, Class<? extends Verdict> expected) {
            long start = System.nanoTime();
            Presented presented = gate.present(code);
            long nanos = System.nanoTime() - start;
            if (!expected.isInstance(presented.verdict()) || presented.record().isEmpty()) {
                throw new IllegalStateException("not the expected verdict: " + presented);
            }
            return nanos;
        }
    }
}
