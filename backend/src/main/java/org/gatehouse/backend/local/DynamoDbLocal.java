package org.gatehouse.backend.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// AWS's DynamoDB Local in a child process, bound to 127.0.0.1, sending no telemetry.
///
/// It lives no longer than the process that started it, whichever way that one ends. Without `sharedDb` each pair
/// of access key and region sees tables of its own, which is how tests keep out of each other's way.
public final class DynamoDbLocal implements AutoCloseable {
    /// Names the file that holds the class path of DynamoDB Local, one line, written by the build.
    public static final String CLASS_PATH_PROPERTY = "gatehouse.dynamodb.classpath";

    private static final Logger log = LoggerFactory.getLogger(DynamoDbLocal.class);
    private static final long START_SECONDS = 120;
    private static final long STOP_SECONDS = 10;

    /// Starts a third faster; what runs for minutes gains nothing from the better compiler.
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

    private final Process process;
    private final URI endpoint;

    private DynamoDbLocal(Process process, int port) {
        this.process = process;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
    }

    /// Starts one that forgets everything when it ends, on a free port.
    public static DynamoDbLocal inMemory() {
        return start(0, SHORT_LIVED, List.of("-inMemory"), Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// Starts one that keeps its tables in the given folder.
    ///
    /// @param port 0 for any free port
    public static DynamoDbLocal inFolder(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder for DynamoDB: " + folder, e);
        }
        return start(port, List.of(), List.of("-sharedDb", "-dbPath", folder.toAbsolutePath().toString()), folder);
    }

    /// Where it is reached, for example `http://127.0.0.1:40123`.
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static DynamoDbLocal start(int port, List<String> tuning, List<String> storage, Path workFolder) {
        try {
            var process = launch(port, tuning, storage, workFolder);
            return new DynamoDbLocal(process, portOf(process));
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Process launch(int port, List<String> tuning, List<String> storage, Path workFolder)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(tuning);
        command.addAll(List.of(DynamoDbChild.class.getName(), String.valueOf(port)));
        command.addAll(storage);
        command.add("-disableTelemetry");
        var builder = new ProcessBuilder(command).directory(workFolder.toFile()).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", classPath());
        return builder.start();
    }

    private static String classPath() throws IOException {
        var named = System.getProperty(CLASS_PATH_PROPERTY);
        if (named == null || !Files.exists(Path.of(named))) {
            throw new IOException("DynamoDB Local is not there: the system property " + CLASS_PATH_PROPERTY
                    + " names no existing file (" + named + "). Run \"mvn -pl dynamodb-local generate-resources\""
                    + " and name its target/dynamodb-local.classpath, or name another endpoint with dynamodb.endpoint.");
        }
        return Files.readString(Path.of(named)).strip() + java.io.File.pathSeparator + ourselves();
    }

    private static String ourselves() {
        var source = DynamoDbLocal.class.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString())).toString();
    }

    private static int portOf(Process process) throws IOException {
        var port = new CompletableFuture<Integer>();
        Thread.ofVirtual().name("dynamodb-local-output").start(() -> follow(process.inputReader(), port));
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("DynamoDB Local did not start: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("DynamoDB Local did not start within " + START_SECONDS + " s", e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while DynamoDB Local was starting", e);
        }
    }

    private static void follow(BufferedReader output, CompletableFuture<Integer> port) {
        var said = new StringBuilder();
        try (output) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(DynamoDbChild.READY)) {
                    port.complete(Integer.valueOf(line.substring(DynamoDbChild.READY.length())));
                } else if (port.isDone()) {
                    log.debug("DynamoDB Local: {}", line);
                } else {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            said.append(e.getMessage());
        }
        port.completeExceptionally(new IOException(said.toString()));
    }
}
