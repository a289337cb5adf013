package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.proving.festival.Line;
import org.gatehouse.sync.checkin.ProgressListener.Progress;

/// What a steward waits for: a program that has just been started fetches its first manifest over a line, and says when
/// the gate is ready. The cloud is another program; the last byte is there when the line has brought it, whether or not
/// the gate has looked at it.
final class FreshLoads {
    private static final double MICROS = 1_000;

    private final Path folder;
    private final int programs;

    /// @param folder on the disk to be measured
    FreshLoads(Path folder, int programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /// From the last byte to a gate that is ready, in nanoseconds, of each program.
    Sample over(Line line, Festival festival) throws IOException, InterruptedException {
        var waited = new long[programs];
        var clock = InstantSource.system();
        try (var cloud = new CloudOfOneFestival(festival, clock, line)) {
            for (int program = 0; program < programs; program++) {
                double ready = Child.run(List.of(), One.class, folder.resolve("fresh").toString(),
                        cloud.address().toString())[0];
                waited[program] = (long) ((ready - micros(line.lastByte())) * MICROS);
            }
        }
        return Sample.of(waited);
    }

    private static long micros(Instant time) {
        return Duration.between(Instant.EPOCH, time).toNanos() / 1_000;
    }

    /// One program that loads one manifest.
    static final class One {
        private One() {}

        public static void main(String[] arguments) throws IOException {
            var clock = InstantSource.system();
            var ready = new AtomicReference<Instant>();
            try (var gate = OneGate.enrolled(Path.of(arguments[0]), URI.create(arguments[1]), clock)) {
                gate.preload(progress -> {
                    if (progress instanceof Progress.Ready) {
                        ready.set(clock.instant());
                    }
                });
                System.out.println(micros(ready.get()));
            }
        }
    }
}
