package org.gatehouse.proving.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Plays worlds and says what came of them, with all that is needed to see it again.
final class Report {
    private final Simulation simulation;
    private final PrintStream out;

    Report(Simulation simulation, PrintStream out) {
        this.simulation = simulation;
        this.out = out;
    }

    /// One world, line by line.
    ///
    /// @return 0 where all was well
    int replay(long seed) {
        var outcome = simulation.play(seed, out::println);
        outcome.violation().ifPresentOrElse(this::print,
                () -> out.printf("seed %d: all was well; %d lines, digest %s%n", seed, outcome.lines(),
                        outcome.digest()));
        return outcome.violation().isPresent() ? 1 : 0;
    }

    /// Many worlds, on all processors.
    ///
    /// @return 0 where all was well
    int playAll(long from, int seeds) {
        var begun = System.nanoTime();
        var failed = new AtomicInteger();
        List<Callable<Void>> worlds = LongStream.range(from, from + seeds).<Callable<Void>>mapToObj(seed -> () -> {
            simulation.run(seed).ifPresent(violation -> {
                failed.incrementAndGet();
                print(violation);
            });
            return null;
        }).toList();
        try (var players = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var played : players.invokeAll(worlds)) {
                played.get();
            }
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        out.printf("%,d worlds (seeds %d to %d) in %.1f s: %s%n", seeds, from, from + seeds - 1,
                taken.toMillis() / 1000.0, failed.get() == 0 ? "all was well" : failed.get() + " broke a promise");
        return failed.get() == 0 ? 0 : 1;
    }

    private synchronized void print(Violation violation) {
        out.println(text(violation));
    }

    /// All that is needed to see it again.
    static String text(Violation violation) {
        return """
                seed %d at %s breaks invariant %d: %s
                the last that happened:
                %s
                to see it again: ./gatehouse simulate --seed %d""".formatted(violation.seed(), commit(),
                violation.invariant(), violation.text(), String.join("\n", violation.log()), violation.seed());
    }

    private static String commit() {
        try {
            var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").redirectErrorStream(true).start();
            try (var said = git.inputReader(StandardCharsets.UTF_8)) {
                var line = said.readLine();
                return git.waitFor() == 0 && line != null ? "commit " + line : built();
            }
        } catch (IOException noGit) {
            return built();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return built();
        }
    }

    /// Where there is no repository: when the classes were made.
    private static String built() {
        try {
            var here = Report.class.getProtectionDomain().getCodeSource().getLocation();
            return "the build of " + Instant.ofEpochMilli(here.openConnection().getLastModified());
        } catch (IOException unknown) {
            return "an unknown build";
        }
    }
}
