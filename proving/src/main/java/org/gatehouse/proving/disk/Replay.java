package org.gatehouse.proving.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.gatehouse.proving.disk.DiskEvent.Created;
import org.gatehouse.proving.disk.DiskEvent.FolderSynced;
import org.gatehouse.proving.disk.DiskEvent.Removed;
import org.gatehouse.proving.disk.DiskEvent.Resized;
import org.gatehouse.proving.disk.DiskEvent.SyncFailed;
import org.gatehouse.proving.disk.DiskEvent.Synced;
import org.gatehouse.proving.disk.DiskEvent.Written;

/// A disk that is led through a log and can be looked at, at any point of it, as a power cut there would leave it. For
/// one thread at a time.
public final class Replay {
    private final List<DiskEvent> events;
    private Map<String, LoggedFile> names = new TreeMap<>();
    /// Names that are on the disk for certain.
    private Map<String, LoggedFile> certain = new TreeMap<>();
    private final List<Naming> namings = new ArrayList<>();
    private int point;

    /// @param file absent where the name went
    private record Naming(long order, String name, Optional<LoggedFile> file) {
        private void applyTo(Map<String, LoggedFile> to) {
            file.ifPresentOrElse(present -> to.put(name, present), () -> to.remove(name));
        }
    }

    private record LoggedFile(MemoryImage image, FileHistory history) {
        private LoggedFile copy() {
            return new LoggedFile(image.copy(), history.copy());
        }
    }

    Replay(Map<String, byte[]> files, List<DiskEvent> events) {
        this.events = events;
        files.forEach((name, bytes) -> names.put(name, new LoggedFile(new MemoryImage(bytes), new FileHistory())));
        certain = new TreeMap<>(names);
    }

    /// Points are from 0, before the first event, to this, behind the last.
    public int lastPoint() {
        return events.size();
    }

    /// Leads the disk on.
    ///
    /// @param wanted not before the point it is at
    public void advanceTo(int wanted) {
        if (wanted < point || wanted > events.size()) {
            throw new IllegalArgumentException("at %d of %d: %d".formatted(point, events.size(), wanted));
        }
        for (; point < wanted; point++) {
            apply(events.get(point));
        }
    }

    private void apply(DiskEvent event) {
        switch (event) {
            case Created created -> name(created.file(),
                    Optional.of(new LoggedFile(new MemoryImage(new byte[0]), new FileHistory())));
            case Removed removed -> name(removed.file(), Optional.empty());
            case Written written -> {
                var file = file(written.file());
                file.history().write(point, file.image(), written.offset(), written.bytes());
                file.image().write(written.offset(), written.bytes());
            }
            case Resized resized -> {
                var file = file(resized.file());
                file.history().resize(point, file.image(), resized.size());
                file.image().resize(resized.size());
            }
            case Synced synced -> file(synced.file()).history().synced(synced.began());
            case SyncFailed failed -> file(failed.file()).history().syncFailed(failed.began());
            case FolderSynced synced -> {
                namings.stream().filter(naming -> naming.order() < synced.began()).forEach(naming -> naming.applyTo(
                        certain));
                namings.removeIf(naming -> naming.order() < synced.began());
            }
        }
    }

    private LoggedFile file(String name) {
        var file = names.get(name);
        if (file == null) {
            throw new IllegalStateException("the log has a file that was never made: " + name);
        }
        return file;
    }

    private void name(String name, Optional<LoggedFile> file) {
        var naming = new Naming(point, name, file);
        naming.applyTo(names);
        namings.add(naming);
    }

    /// Writes the files as a power cut at this point may leave them: all that was synced, and by chance some of what
    /// was not. As often as wanted.
    ///
    /// @param folder empty, or is made
    public void writeTo(Path folder, RandomGenerator random) throws IOException {
        Files.createDirectories(folder);
        var left = new TreeMap<>(certain);
        int survived = random.nextInt(namings.size() + 1);
        namings.subList(0, survived).forEach(naming -> naming.applyTo(left));
        for (var entry : left.entrySet()) {
            var file = entry.getValue().copy();
            file.history().cut(file.image(), random);
            var path = folder.resolve(entry.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.image().content());
        }
    }
}
