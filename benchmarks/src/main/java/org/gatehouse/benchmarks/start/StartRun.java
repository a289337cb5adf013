package org.gatehouse.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;

/// Whole processes, from the command to the end of a program that ends itself once its first screen is drawn.
public final class StartRun implements Measurement {
    private static final int RUNS = 7;
    private static final String HELLO = "org.gatehouse.benchmarks.start.HelloWindow";

    private final Path folder;

    /// @param folder for the programs' homes
    public StartRun(Path folder) {
        this.folder = folder.resolve("start");
    }

    /// A program and the collector it is started with.
    private record Program(String name, String main, String collector) {}

    private static final List<Program> PROGRAMS = List.of(
            new Program("console", "org.gatehouse.organizer.app.ConsoleMain", "-XX:+UseG1GC"),
            new Program("gate", "org.gatehouse.scanner.app.GateMain", "-XX:+UseSerialGC"));

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("program", "ms (median)", "middle half", "hello ms (median)", "middle half", "ratio"));
        for (var program : PROGRAMS) {
            rows.add(row(program));
        }
        report.table("startup: command to first screen drawn and process ended, without a display, " + RUNS
                + " runs, taking turns with a JavaFX window of one word", rows);
    }

    private List<String> row(Program program) throws IOException, InterruptedException {
        var hello = new Program("hello", HELLO, program.collector());
        var ours = new long[RUNS];
        var bare = new long[RUNS];
        // the first run of each fills the disk cache and makes the home folder
        started(program);
        started(hello);
        for (int run = 0; run < RUNS; run++) {
            ours[run] = started(program);
            bare[run] = started(hello);
        }
        var sample = Sample.of(ours);
        var helloSample = Sample.of(bare);
        return List.of(program.name(), Sample.millis(sample.median()), sample.middleHalf(),
                Sample.millis(helloSample.median()), helloSample.middleHalf(),
                Sample.ratio(sample.median(), helloSample.median()));
    }

    /// In nanoseconds.
    private long started(Program program) throws IOException, InterruptedException {
        var output = Files.createDirectories(folder).resolve(program.name() + ".out");
        var builder = new ProcessBuilder(command(program)).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        long start = System.nanoTime();
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(
                    program.name() + " showed no screen within a minute; it said: " + Files.readString(output));
        }
        long nanos = System.nanoTime() - start;
        if (process.exitValue() != 0) {
            throw new IOException(program.name() + " ended with " + process.exitValue() + "; it said: "
                    + Files.readString(output));
        }
        return nanos;
    }

    private List<String> command(Program program) throws IOException {
        return List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "--enable-native-access=ALL-UNNAMED", program.collector(), "-Djavafx.platform=desktop",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "-Dgatehouse.check=true",
                "-Dgatehouse.home=" + home(program), program.main());
    }

    /// With a configuration of a cloud that is nowhere, so that the first screen is that of a program set up.
    private Path home(Program program) throws IOException {
        var home = folder.resolve("home");
        var own = Files.createDirectories(home.resolve(program.name()));
        Files.writeString(own.resolve("cloud.properties"), """
                region = eu-central-1
                userPoolId = eu-central-1_Example00
                clientId = 4a1b2c3d4e5f6g7h8i9j0k1l2m
                api = http://127.0.0.1:9
                """);
        return home;
    }
}
