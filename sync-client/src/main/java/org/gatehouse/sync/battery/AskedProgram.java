package org.gatehouse.sync.battery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a program of the system tell, which may take a second: it is asked beside whoever wants to know, at most once a
/// minute, and what it said last is what is told. Safe from any thread.
final class AskedProgram implements BatteryGauge {
    private static final Logger LOG = LoggerFactory.getLogger(AskedProgram.class);
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final long PATIENCE_SECONDS = 10;

    private final List<String> command;
    private final Function<String, Optional<Battery>> reader;
    private final LongSupplier nanos;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Optional<Battery> last = Optional.empty();
    private volatile long next;

    private AskedProgram(List<String> command, Function<String, Optional<Battery>> reader, LongSupplier nanos) {
        this.command = command;
        this.reader = reader;
        this.nanos = nanos;
        next = nanos.getAsLong();
    }

    static AskedProgram of(List<String> command, Function<String, Optional<Battery>> reader) {
        return new AskedProgram(command, reader, System::nanoTime);
    }

    @Override
    public Optional<Battery> read() {
        if (nanos.getAsLong() - next >= 0 && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("battery").start(this::ask);
        }
        return last;
    }

    private void ask() {
        try {
            last = reader.apply(printed());
        } catch (IOException | RuntimeException silent) {
            LOG.debug("nothing is known of the battery", silent);
            last = Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            next = nanos.getAsLong() + PAUSE;
            asking.set(false);
        }
    }

    private String printed() throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            var printed = new String(process.getInputStream().readNBytes(1 << 14), StandardCharsets.UTF_8);
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? printed : "";
        } finally {
            process.destroyForcibly();
        }
    }
}
