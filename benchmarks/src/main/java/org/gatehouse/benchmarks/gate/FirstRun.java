package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.ticketing.gate.Direction;

/// The first guest after a program was started and said that it is ready, beside the slowest of a hundred that come
/// when it is warm; in programs of their own.
public final class FirstRun implements Measurement {
    private static final int PROGRAMS = 9;

    private final Path folder;

    /// @param folder on the disk to be measured
    public FirstRun(Path folder) {
        this.folder = folder.resolve("first");
    }

    @Override
    public String name() {
        return "first";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        var firsts = new double[PROGRAMS];
        var slowest = new double[PROGRAMS];
        for (int i = 0; i < PROGRAMS; i++) {
            var said = Child.run(List.of(), Started.class, folder.resolve("home").toString());
            firsts[i] = said[0];
            slowest[i] = said[1];
        }
        OneGate.clear(folder);
        Arrays.sort(firsts);
        Arrays.sort(slowest);
        double first = firsts[PROGRAMS / 2];
        double warm = slowest[PROGRAMS / 2];
        report.limits(String.format(Locale.ROOT,
                "first: the first presentation after ready, %.0f µs (median of %d programs), beside the warm p99, %.0f µs",
                first, PROGRAMS, warm), List.of(Limit.atMost("first", first / warm, 2, "× the warm p99")));
    }

    /// One program, from its start to its guests.
    static final class Started {
        private static final int TICKETS = 5_000;
        private static final int UNTIL_WARM = 1_000;
        private static final int GUESTS = 2_000;

        private Started() {}

        public static void main(String[] arguments) throws IOException {
            var clock = InstantSource.system();
            var festival = new Festival(TICKETS, clock.instant());
            var codes = festival.tickets().stream().map(festival::code).toList();
            try (var cloud = new CloudOfOneFestival(festival, clock);
                    var gate = OneGate.enrolled(Path.of(arguments[0]), cloud.address(), clock)) {
                gate.preload(progress -> {});
                gate.standAt(Festival.GATE, Direction.IN);
                gate.warm();
                long first = OneGate.admit(gate, codes.getFirst());
                var nanos = new long[GUESTS];
                for (int i = 0; i < GUESTS; i++) {
                    nanos[i] = OneGate.admit(gate, codes.get(1 + i));
                }
                var warm = Sample.of(Arrays.copyOfRange(nanos, UNTIL_WARM, GUESTS)).quantile(0.99);
                System.out.println(first / 1e3 + " " + warm / 1e3);
            }
        }
    }
}
