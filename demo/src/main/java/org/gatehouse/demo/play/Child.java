package org.gatehouse.demo.play;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Java process with our class path and without a display. It ends with this one, for its orders end then.
final class Child {
    /// The quick compiler alone: a process that lives a minute never earns back what the thorough one costs.
    private static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED",
            "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
            "-Djavafx.platform=desktop", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");
    private static final long PATIENCE_SECONDS = 15;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /// @param log where it may complain
    static Child start(Class<?> main, List<String> flags, List<String> arguments, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new Child(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(new File(log.toString()))).start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + main.getSimpleName(), e);
        }
    }

    BufferedWriter orders() {
        return process.outputWriter();
    }

    BufferedReader told() {
        return process.inputReader();
    }

    /// Ends it as a power cut would: it is not asked and gets no chance to tidy up.
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /// Lets it end by itself, now that there are no more orders.
    void end() {
        try {
            process.outputWriter().close();
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        }
        if (!ended()) {
            kill();
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private boolean ended() {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
