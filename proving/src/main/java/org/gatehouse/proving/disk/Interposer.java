package org.gatehouse.proving.disk;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/// Stands between SQLite, as its JDBC driver has loaded it, and the system: what SQLite would ask of the system about
/// a file that lies on a [FaultyDisk] is asked of that disk; all else goes through. The driver's library is one for
/// the whole process, and so is this.
final class Interposer {
    private static final Logger LOG = LoggerFactory.getLogger(Interposer.class);
    private static final String LIBRARY = "libsqlitejdbc";
    private static final List<String> MACHINES = List.of("amd64", "x86_64", "aarch64");
    private static final int LONGEST_PATH = 4096;
    private static final int IO_ERROR = 5;

    private final Libc libc = new Libc();
    private final List<FaultyDisk> disks = new CopyOnWriteArrayList<>();
    private final Map<Integer, OpenFile> descriptors = new ConcurrentHashMap<>();

    private Interposer() {}

    /// Whether it stands there, or why not.
    ///
    /// @param interposer absent where it does not
    /// @param whyNot absent where it does
    record State(@Nullable Interposer interposer, @Nullable String whyNot) {}

    private static final class OnFirstUse {
        private static final State STATE = attempt();

        private static State attempt() {
            try {
                var reason = unknownMachine();
                return reason.isPresent() ? new State(null, reason.get()) : new State(installed(), null);
            } catch (Exception | LinkageError failure) {
                LOG.info("no faults can be put beneath SQLite here", failure);
                return new State(null, "no faults can be put beneath SQLite here: " + failure);
            }
        }
    }

    static Optional<String> whyNot() {
        return Optional.ofNullable(OnFirstUse.STATE.whyNot());
    }

    /// @throws UnsupportedOperationException with the reason, see [#whyNot]
    static Interposer get() {
        var interposer = OnFirstUse.STATE.interposer();
        if (interposer == null) {
            throw new UnsupportedOperationException(OnFirstUse.STATE.whyNot());
        }
        return interposer;
    }

    private static Optional<String> unknownMachine() {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        return system.equals("Linux") && MACHINES.contains(machine)
                ? Optional.empty()
                : Optional.of("faults are put beneath SQLite on Linux on x86-64 and aarch64 only, not on %s on %s"
                        .formatted(system, machine));
    }

    private static Interposer installed() throws Exception {
        SQLiteJDBCLoader.initialize();
        var library = LoadedLibrary.named(LIBRARY).orElseThrow(() -> new IOException("SQLite's library is not loaded"));
        var interposer = new Interposer();
        var imports = library.imports();
        for (var hook : Hook.values()) {
            var slots = imports.getOrDefault(hook.function, List.of());
            if (slots.isEmpty() && hook != Hook.SYNC_DATA) {
                throw new IOException("SQLite's library does not name " + hook.function);
            }
            var stub = interposer.stub(hook);
            for (long slot : slots) {
                library.redirect(slot, stub, interposer.libc);
            }
        }
        return interposer;
    }

    /// The calls that are answered here, each by the method it names.
    private enum Hook {
        OPEN("open64", "open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT)),
        CLOSE("close", "close", FunctionDescriptor.of(JAVA_INT, JAVA_INT)),
        WRITE("pwrite64", "write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG)),
        TRUNCATE("ftruncate64", "truncate", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG)),
        SYNC("fsync", "sync", FunctionDescriptor.of(JAVA_INT, JAVA_INT)),
        /// Not in every build of the library.
        SYNC_DATA("fdatasync", "sync", FunctionDescriptor.of(JAVA_INT, JAVA_INT)),
        UNLINK("unlink", "unlink", FunctionDescriptor.of(JAVA_INT, ADDRESS));

        private final String function;
        private final String method;
        private final FunctionDescriptor shape;

        Hook(String function, String method, FunctionDescriptor shape) {
            this.function = function;
            this.method = method;
            this.shape = shape;
        }
    }

    private MemorySegment stub(Hook hook) throws ReflectiveOperationException {
        var method = MethodHandles.lookup().bind(this, hook.method, hook.shape.toMethodType());
        return Linker.nativeLinker().upcallStub(method, hook.shape, Arena.global());
    }

    void register(FaultyDisk disk) {
        disks.add(disk);
    }

    void forget(FaultyDisk disk) {
        disks.remove(disk);
        descriptors.values().removeIf(file -> file.disk() == disk);
    }

    Libc libc() {
        return libc;
    }

    @FunctionalInterface
    private interface Answer {
        long give();
    }

    /// What SQLite is told: -1 and the error, or the result. Nothing is thrown at it: that would end the process.
    private long tell(Answer answer) {
        long result;
        try {
            result = answer.give();
        } catch (Throwable unforeseen) {
            LOG.error("a call of SQLite's was not answered", unforeseen);
            result = -IO_ERROR;
        }
        if (result >= 0) {
            return result;
        }
        libc.tell((int) -result);
        return -1;
    }

    private @Nullable FaultyDisk diskOf(String path) {
        for (var disk : disks) {
            if (disk.holds(path)) {
                return disk;
            }
        }
        return null;
    }

    private static String text(MemorySegment path) {
        return path.reinterpret(LONGEST_PATH).getString(0);
    }

    @SuppressWarnings("unused") // SQLite calls it
    private int open(MemorySegment path, int flags, int mode) {
        return (int) tell(() -> {
            var disk = disks.isEmpty() ? null : diskOf(text(path));
            if (disk == null) {
                return libc.open(path, flags, mode);
            }
            var opened = disk.open(text(path), () -> libc.open(path, flags, mode), flags);
            opened.file().ifPresent(file -> descriptors.put((int) opened.result(), file));
            return opened.result();
        });
    }

    @SuppressWarnings("unused") // SQLite calls it
    private int close(int descriptor) {
        descriptors.remove(descriptor);
        return (int) tell(() -> libc.close(descriptor));
    }

    @SuppressWarnings("unused") // SQLite calls it
    private long write(int descriptor, MemorySegment from, long bytes, long offset) {
        return tell(() -> {
            var file = descriptors.get(descriptor);
            return file == null
                    ? libc.write(descriptor, from, bytes, offset)
                    : file.disk().write(file, descriptor, from.reinterpret(bytes), offset);
        });
    }

    @SuppressWarnings("unused") // SQLite calls it
    private int truncate(int descriptor, long size) {
        return (int) tell(() -> {
            var file = descriptors.get(descriptor);
            return file == null ? libc.truncate(descriptor, size) : file.disk().resize(file, descriptor, size);
        });
    }

    @SuppressWarnings("unused") // SQLite calls it
    private int sync(int descriptor) {
        return (int) tell(() -> {
            var file = descriptors.get(descriptor);
            return file == null ? libc.sync(descriptor) : file.disk().sync(file, descriptor);
        });
    }

    @SuppressWarnings("unused") // SQLite calls it
    private int unlink(MemorySegment path) {
        return (int) tell(() -> {
            var disk = disks.isEmpty() ? null : diskOf(text(path));
            return disk == null ? libc.unlink(path) : disk.remove(text(path), () -> libc.unlink(path));
        });
    }
}
