package org.gatehouse.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.benchmarks.gate.OneGate;
import org.gatehouse.proving.festival.EnrolledHome;

/// Whole processes, from the command to the line with which a program says that it has drawn what it was started for: the
/// console its first screen, the gate the one that scans, its store, its rules and its reader warmed. As Java starts a program, and with an
/// ahead-of-time cache of jars.
public final class StartRun implements Measurement {
    private static final int RUNS = 7;
    private static final int TICKETS = 5_000;
    private static final int LONGEST_MINUTES = 3;
    private static final String DRAWN = "drawn";

    private final Path folder;

    /// @param folder for the programs' homes, jars and caches
    public StartRun(Path folder) {
        this.folder = folder.resolve("start");
    }

    /// A program and what it is started with.
    private record Program(String name, String main, List<String> heap) {
        /// The least that can be started in the same way.
        Program bare() {
            return new Program("bare-" + name, HelloWindow.class.getName(), heap);
        }
    }

    private static final Program CONSOLE = new Program("console", "org.gatehouse.organizer.app.ConsoleMain",
            List.of("-XX:+UseG1GC"));
    private static final Program GATE = new Program("gate", "org.gatehouse.scanner.app.GateMain",
            List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmn24m"));

    /// Two programs that took turns.
    private record Turns(Sample ours, Sample bare) {
        double ratio() {
            return (double) ours.median() / bare.median();
        }
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        OneGate.clear(folder);
        EnrolledHome.make(folder.resolve("home"), TICKETS);
        var classPath = new Packed(folder.resolve("jars")).classPath(System.getProperty("java.class.path"));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "ms (median)", "middle half", "bare window ms", "middle half", "ratio"));
        rows.add(row("console, first screen", turns(CONSOLE, classPath, false)));
        rows.add(row("console, ahead-of-time cache", turns(CONSOLE, classPath, true)));
        rows.add(row("gate, ready to scan", turns(GATE, classPath, false)));
        var gate = turns(GATE, classPath, true);
        rows.add(row("gate, ahead-of-time cache", gate));
        report.table("startup: command → drawn, without a display, " + RUNS
                + " runs, taking turns with a JavaFX window of one word that is started in the same way", rows);
        report.limits("startup: to ready to scan",
                List.of(Limit.atMost("with an ahead-of-time cache, beside a bare window", gate.ratio(), 1.5, "×")));
    }

    private static List<String> row(String what, Turns turns) {
        return List.of(what, Sample.millis(turns.ours.median()), turns.ours.middleHalf(),
                Sample.millis(turns.bare.median()), turns.bare.middleHalf(),
                Sample.ratio(turns.ours.median(), turns.bare.median()));
    }

    private Turns turns(Program program, String classPath, boolean cached) throws IOException, InterruptedException {
        var first = command(program, classPath, cached);
        var second = command(program.bare(), classPath, cached);
        var ours = new long[RUNS];
        var bare = new long[RUNS];
        // the first run of each fills the disk cache
        drawn(first);
        drawn(second);
        for (int run = 0; run < RUNS; run++) {
            ours[run] = drawn(first);
            bare[run] = drawn(second);
        }
        return new Turns(Sample.of(ours), Sample.of(bare));
    }

    /// Where a cache is wanted, it is made here.
    private List<String> command(Program program, String classPath, boolean cached)
            throws IOException, InterruptedException {
        if (!cached) {
            return command(program, classPath, Optional.empty());
        }
        var cache = folder.resolve(program.name() + ".aot");
        drawn(command(program, classPath, Optional.of("-XX:AOTCacheOutput=" + cache)));
        return command(program, classPath, Optional.of("-XX:AOTCache=" + cache));
    }

    private List<String> command(Program program, String classPath, Optional<String> cache) {
        var command = new ArrayList<>(
                List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "--enable-native-access=ALL-UNNAMED", "-Djavafx.platform=desktop",
                        "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
                        "-Dgatehouse.check=true", "-Dgatehouse.home=" + folder.resolve("home")));
        command.addAll(program.heap());
        cache.ifPresent(command::add);
        command.addAll(List.of("-cp", classPath, program.main()));
        return command;
    }

    /// In nanoseconds, from the command to the line. What the program does at its end is not counted, and waited for.
    private static long drawn(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // what never ends is ended, so that what it said is told
        var limit = CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES));
        long nanos = 0;
        var said = new StringBuilder();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (nanos == 0 && line.contains(DRAWN)) {
                    nanos = System.nanoTime() - start;
                }
            }
        }
        limit.cancel(false);
        if (process.waitFor() != 0 || nanos == 0) {
            throw new IOException(command.getLast() + " was not drawn; it said: " + said);
        }
        return nanos;
    }
}
