package org.gatehouse.proving.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.gatehouse.proving.disk.Trouble.Answer;
import org.gatehouse.proving.disk.Trouble.Call;
import org.gatehouse.proving.disk.Trouble.Kind;

/// A disk whose faults are chosen: everything beneath one folder, as SQLite writes it. It counts, slows, refuses, lies,
/// writes down what happens, and loses its power. Any number of them may be in use, from any thread.
///
/// Files SQLite shares between processes in memory (`-shm`) are no part of it, but that a power cut takes them. What
/// other code than SQLite does beneath the folder goes to the machine's own disk and counts as being there for certain.
public final class FaultyDisk implements AutoCloseable {
    private static final int CREATE_FLAG = 0x40;

    private final Interposer interposer;
    private final DiskFolder folder;
    private final Chronicle chronicle = new Chronicle();
    private final Power power = new Power();
    private final Map<String, FileHistory> histories = new HashMap<>();
    private Trouble trouble = Trouble.none();
    private Syncing syncing = Syncing.REAL;
    private final Slowness slowness = new Slowness();
    private long changes;

    private FaultyDisk(Interposer interposer, Path folder) {
        this.interposer = interposer;
        this.folder = new DiskFolder(folder);
    }

    /// Why there cannot be such a disk on this machine; empty where there can.
    public static Optional<String> whyNot() {
        return Interposer.whyNot();
    }

    /// @param folder is made where there is none; before SQLite opens anything there
    /// @throws UnsupportedOperationException see [#whyNot]
    public static FaultyDisk beneath(Path folder) {
        try {
            var disk = new FaultyDisk(Interposer.get(), Files.createDirectories(folder).toRealPath());
            disk.interposer.register(disk);
            return disk;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// From now on.
    public synchronized void meets(Trouble what) {
        trouble = what;
    }

    /// From now on.
    public synchronized void syncsAre(Syncing how) {
        syncing = how;
    }

    /// From now on each sync takes so much longer.
    public void syncsTake(Duration longer) {
        slowness.is(longer);
    }

    /// Of all files together.
    public synchronized Figures figures() {
        return chronicle.figures();
    }

    /// @param file as seen from the folder
    public synchronized Figures figures(String file) {
        return chronicle.figures(file);
    }

    /// Begins to write down what happens. The files as they are now are read: no other process should rely on SQLite's
    /// locks on them at this moment.
    public synchronized DiskLog record() {
        return chronicle.begin(folder.contents());
    }

    /// Now: nothing more is done, and whoever asks is told that it failed.
    public synchronized void cutPower() {
        power.cut();
    }

    /// After so many more calls that make, write, resize, remove or sync a file; the next one is no longer done.
    public synchronized void cutPowerAfter(long calls) {
        power.cutAfter(calls);
    }

    public synchronized boolean hasPower() {
        return power.isOn();
    }

    /// Makes of the files what a power cut may leave of them: all that was synced, and by chance some of what was not.
    /// All that had them open must have closed them. Names of files count as synced here; [Replay] is stricter.
    public synchronized void restorePower(RandomGenerator random) {
        for (var entry : new TreeMap<>(histories).entrySet()) {
            var file = folder.file(entry.getKey());
            if (Files.exists(file)) {
                try (var image = new FileImage(file)) {
                    entry.getValue().cut(image, random);
                }
            }
        }
        histories.clear();
        folder.removeSharedMemory();
        power.restore();
    }

    /// It is the machine's own disk again.
    @Override
    public void close() {
        interposer.forget(this);
    }

    boolean holds(String path) {
        return folder.holds(path);
    }

    /// @param result the descriptor, or the error below zero
    record Opened(long result, Optional<OpenFile> file) {}

    synchronized Opened open(String path, LongSupplier opening, int flags) {
        var name = folder.name(path);
        boolean makes = (flags & CREATE_FLAG) != 0 && !Files.exists(Path.of(path));
        long refused = makes ? refusal(new Call(Kind.CREATE, name, 0, 0, 0)) : power.isOn() ? 0 : Errno.IO.asResult();
        if (refused != 0) {
            return new Opened(refused, Optional.empty());
        }
        long result = opening.getAsLong();
        if (result < 0) {
            return new Opened(result, Optional.empty());
        }
        if (makes) {
            histories.put(name, new FileHistory());
            chronicle.note(new DiskEvent.Created(name));
        }
        boolean isFolder = Files.isDirectory(Path.of(path));
        var history = isFolder ? new FileHistory() : histories.computeIfAbsent(name, any -> new FileHistory());
        return new Opened(result, Optional.of(new OpenFile(this, name, history, power.life(), isFolder)));
    }

    synchronized long remove(String path, LongSupplier removing) {
        var name = folder.name(path);
        long refused = refusal(new Call(Kind.REMOVE, name, 0, 0, -DiskFolder.size(Path.of(path))));
        if (refused != 0) {
            return refused;
        }
        long result = removing.getAsLong();
        if (result == 0) {
            histories.remove(name);
            chronicle.note(new DiskEvent.Removed(name));
        }
        return result;
    }

    synchronized long write(OpenFile file, int descriptor, MemorySegment from, long offset) {
        if (file.life() != power.life()) {
            return Errno.IO.asResult();
        }
        var image = new DescriptorImage(interposer.libc(), descriptor);
        long growth = Math.max(0, offset + from.byteSize() - image.size());
        return switch (answer(new Call(Kind.WRITE, file.name(), offset, from.byteSize(), growth))) {
            case Answer.Failed failed -> failed.why().asResult();
            case Answer.Short less -> write(file, image, from.asSlice(0, less.bytes()), offset);
            case Answer.Done ignored -> write(file, image, from, offset);
        };
    }

    private long write(OpenFile file, DescriptorImage image, MemorySegment from, long offset) {
        var bytes = from.toArray(ValueLayout.JAVA_BYTE);
        file.history().write(changes++, image, offset, bytes);
        chronicle.wrote(file.name(), offset, bytes);
        return interposer.libc().write(image.descriptor(), from, bytes.length, offset);
    }

    synchronized long resize(OpenFile file, int descriptor, long size) {
        if (file.life() != power.life()) {
            return Errno.IO.asResult();
        }
        var image = new DescriptorImage(interposer.libc(), descriptor);
        long refused = refusal(new Call(Kind.RESIZE, file.name(), 0, size, size - image.size()));
        if (refused != 0) {
            return refused;
        }
        file.history().resize(changes++, image, size);
        chronicle.note(new DiskEvent.Resized(file.name(), size));
        return interposer.libc().truncate(descriptor, size);
    }

    /// Others go on while it takes its time.
    long sync(OpenFile file, int descriptor) {
        Sync sync;
        synchronized (this) {
            if (file.life() != power.life()) {
                return Errno.IO.asResult();
            }
            chronicle.askedToSync(file.name());
            long refused = refusal(new Call(Kind.SYNC, file.name(), 0, 0, 0));
            sync = new Sync(file, refused, changes, chronicle.length(), syncing);
            if (!power.isOn()) {
                return sync.refused();
            }
        }
        slowness.pause();
        long result = sync.refused() != 0
                ? sync.refused()
                : sync.how() == Syncing.REAL ? interposer.libc().sync(descriptor) : 0;
        return finish(sync, result);
    }

    /// One that was asked for: it covers the changes, and the events of the log, before these.
    private record Sync(OpenFile file, long refused, long changes, long events, Syncing how) {}

    private synchronized long finish(Sync sync, long result) {
        if (sync.file().life() != power.life()) {
            return Errno.IO.asResult();
        }
        if (result < 0) {
            sync.file().history().syncFailed(sync.changes());
            sync.file().syncFailed(sync.events()).ifPresent(chronicle::note);
        } else if (sync.how() != Syncing.LYING) {
            sync.file().history().synced(sync.changes());
            chronicle.note(sync.file().synced(sync.events()));
        }
        return result;
    }

    /// @return 0, or the error below zero
    private long refusal(Call call) {
        return answer(call) instanceof Answer.Failed failed ? failed.why().asResult() : 0;
    }

    private Answer answer(Call call) {
        return power.lasts() ? trouble.to(call) : new Answer.Failed(Errno.IO);
    }
}
