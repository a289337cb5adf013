package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    private static final int LATER = 3;
    private static final long MICRO = 1_000;

    private final Path folder;
    private final int programs;

    /// @param folder on the disk to be measured
    FreshLoads(Path folder, int programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /// From the last byte to a gate that is ready, in nanoseconds.
    ///
    /// @param first of each program
    /// @param later of the same programs: other gates, other folders
    record Waited(Sample first, Sample later) {}

    Waited over(Line line, Festival festival) throws IOException, InterruptedException {
        var first = new ArrayList<Long>();
        var later = new ArrayList<Long>();
        try (var cloud = new CloudOfOneFestival(festival, InstantSource.system(), line)) {
            for (int program = 0; program < programs; program++) {
                int before = line.lastBytes().size();
                double[] ready = Child.run(List.of(), One.class, folder.resolve("fresh").toString(),
                        cloud.address().toString());
                for (int load = 0; load < ready.length; load++) {
                    long waited = ((long) ready[load] - micros(line.lastBytes().get(before + load))) * MICRO;
                    (load == 0 ? first : later).add(waited);
                }
            }
        }
        return new Waited(sample(first), sample(later));
    }

    private static Sample sample(List<Long> nanos) {
        return Sample.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private static long micros(Instant time) {
        return Duration.between(Instant.EPOCH, time).toNanos() / MICRO;
    }

    /// One program that loads a manifest into one gate after the other.
    static final class One {
        private One() {}

        public static void main(String[] arguments) throws IOException {
            var ready = new ArrayList<Instant>();
            for (int load = 0; load <= LATER; load++) {
                load(Path.of(arguments[0]), URI.create(arguments[1]), ready);
            }
            System.out.println(ready.stream().map(time -> String.valueOf(micros(time)))
                    .collect(Collectors.joining(" ")));
        }

        private static void load(Path home, URI cloud, List<Instant> ready) throws IOException {
            try (var gate = OneGate.enrolled(home, cloud, InstantSource.system())) {
                gate.preload(progress -> {
                    if (progress instanceof Progress.Ready) {
                        ready.add(Instant.now());
                    }
                });
            }
        }
    }
}
