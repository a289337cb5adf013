package org.gatehouse.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A program of its own, started afresh, that measures and says its figures in one line.
public final class Child {
    private static final Duration LONGEST = Duration.ofHours(2);

    private Child() {}

    /// What its last line says, as numbers with spaces between them.
    ///
    /// @param flags of the virtual machine
    public static double[] run(List<String> flags, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Dsun.net.httpserver.nodelay=true"));
        command.addAll(flags);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = builder.start();
        // what never ends is ended, so that what it said is told
        var limit = CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(LONGEST.toMinutes(), TimeUnit.MINUTES));
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        limit.cancel(false);
        if (process.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " ended with " + process.exitValue() + " and said: " + said);
        }
        return Arrays.stream(said.substring(said.lastIndexOf('\n') + 1).split(" ")).mapToDouble(Double::parseDouble)
                .toArray();
    }
}
