package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
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
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;

/// What a verdict costs where nothing is put on the disk: the code taken apart, its signature checked, the ticket and
/// its records looked up, the rules applied.
public final class JudgeRun implements Measurement {
    private static final int TICKETS = 100_000;
    private static final int WARM_UP = 5_000;
    private static final int ROUNDS = 10_000;

    private final Path folder;

    /// @param folder for the gate's store
    public JudgeRun(Path folder) {
        this.folder = folder.resolve("judge");
    }

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public void run(Report report) throws IOException {
        var clock = InstantSource.system();
        var festival = new Festival(TICKETS, clock.instant());
        var tickets = new ArrayList<>(festival.tickets());
        Collections.shuffle(tickets, new Random(1));
        var nanos = new long[ROUNDS];
        try (var cloud = new CloudOfOneFestival(festival, clock);
                var gate = OneGate.enrolled(folder, cloud.address(), clock)) {
            gate.preload(progress -> {});
            gate.standAt(Festival.GATE, Direction.IN);
            gate.warm();
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                var code = festival.code(tickets.get(WARM_UP + i));
                long start = System.nanoTime();
                var verdict = gate.look(code);
                nanos[Math.max(i, 0)] = System.nanoTime() - start;
                if (!(verdict instanceof Verdict.Admit)) {
                    throw new IllegalStateException("not the expected verdict: " + verdict);
                }
            }
        }
        OneGate.clear(folder);
        var sample = Sample.of(nanos);
        report.limits("judge: " + ROUNDS + " codes of " + TICKETS + " tickets, nothing kept; p50 "
                + Sample.micros(sample.median()) + " µs",
                List.of(Limit.atMost("lookup + rule + signature, p99", sample.quantile(0.99) / 1e3, 150, "µs")));
    }
}
