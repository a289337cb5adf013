package org.gatehouse.sync.time;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts nanoseconds that nobody can set and that go on while the machine sleeps. Java's own count stands still in the
/// meantime on Linux and macOS, where a laptop that was closed for an hour would be an hour late; on Windows it does not.
public final class SteadyClock implements LongSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);
    private static final long SECOND = 1_000_000_000;
    /// `CLOCK_BOOTTIME`, time.h of Linux.
    private static final int LINUX_BOOT_TIME = 7;
    /// `CLOCK_MONOTONIC`, time.h of macOS: "will continue to increment while the system is asleep".
    private static final int MAC_MONOTONIC = 6;

    private final MethodHandle getTime;
    private final int clock;

    private SteadyClock(MethodHandle getTime, int clock) {
        this.getTime = getTime;
        this.clock = clock;
    }

    /// Java's own count where the machine gives no better one.
    public static LongSupplier ofThisMachine() {
        return number(System.getProperty("os.name", "")).flatMap(SteadyClock::of).orElse(System::nanoTime);
    }

    private static Optional<Integer> number(String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return Optional.of(LINUX_BOOT_TIME);
        }
        return name.contains("mac") ? Optional.of(MAC_MONOTONIC) : Optional.empty();
    }

    @SuppressWarnings("restricted")
    private static Optional<LongSupplier> of(int clock) {
        try {
            var linker = Linker.nativeLinker();
            var function = linker.defaultLookup().find("clock_gettime").orElseThrow();
            var steady = new SteadyClock(
                    linker.downcallHandle(function, FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS)), clock);
            steady.getAsLong();
            return Optional.of(steady);
        } catch (RuntimeException | LinkageError unknown) {
            LOG.warn("this machine does not say how long it sleeps", unknown);
            return Optional.empty();
        }
    }

    @Override
    public long getAsLong() {
        try (var arena = Arena.ofConfined()) {
            var time = arena.allocate(JAVA_LONG, 2);
            int outcome = (int) getTime.invokeExact(clock, time);
            if (outcome != 0) {
                throw new IllegalStateException("clock_gettime does not know clock " + clock);
            }
            return time.getAtIndex(JAVA_LONG, 0) * SECOND + time.getAtIndex(JAVA_LONG, 1);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
