package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.ticketing.gate.Direction;

/// Whether a guest of a large event waits longer than one of a small: gates of three sizes, taking turns.
public final class FlatRun implements Measurement {
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 1_000;

    private final Path folder;

    /// @param folder on the disk to be measured
    public FlatRun(Path folder) {
        this.folder = folder.resolve("flat");
    }

    @Override
    public String name() {
        return "flat";
    }

    /// A gate with its guests.
    private record Entrance(int size, GateClient gate, List<String> codes, long[] nanos) {}

    @Override
    public void run(Report report) throws IOException {
        var entrances = new ArrayList<Entrance>();
        try {
            for (int size : SIZES) {
                entrances.add(entrance(size));
            }
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                for (var one : entrances) {
                    one.nanos()[Math.max(i, 0)] = OneGate.admit(one.gate(), one.codes().get(WARM_UP + i));
                }
            }
        } finally {
            entrances.forEach(one -> one.gate().close());
        }
        OneGate.clear(folder);
        report(report, entrances);
    }

    private Entrance entrance(int size) throws IOException {
        var clock = InstantSource.system();
        var festival = new Festival(size, clock.instant());
        try (var cloud = new CloudOfOneFestival(festival, clock)) {
            var gate = OneGate.enrolled(folder.resolve(String.valueOf(size)), cloud.address(), clock);
            gate.preload(progress -> {});
            gate.standAt(Festival.GATE, Direction.IN);
            gate.warm();
            var tickets = new ArrayList<>(festival.tickets());
            Collections.shuffle(tickets, new Random(1));
            var codes = tickets.stream().limit(WARM_UP + ROUNDS).map(festival::code).toList();
            return new Entrance(size, gate, codes, new long[ROUNDS]);
        }
    }

    private static void report(Report report, List<Entrance> entrances) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("tickets", "p50 µs", "p99 µs"));
        for (var one : entrances) {
            var sample = Sample.of(one.nanos());
            rows.add(List.of(String.format(Locale.ROOT, "%,d", one.size()), Sample.micros(sample.median()),
                    Sample.micros(sample.quantile(0.99))));
        }
        report.table("flat: scanned text → durable verdict, by the size of the manifest; " + ROUNDS
                + " of each, taking turns", rows);
        double first = Sample.of(entrances.getFirst().nanos()).median();
        double last = Sample.of(entrances.getLast().nanos()).median();
        report.limits("flat: the largest beside the smallest", List.of(Limit.atMost("p50", last / first, 1.2, "×")));
    }
}
