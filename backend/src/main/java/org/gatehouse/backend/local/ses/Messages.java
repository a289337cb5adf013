package org.gatehouse.backend.local.ses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The folder of messages, each a file that mail programs open, named so that they sort by time.
public final class Messages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss.SSS")
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;

    Messages(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Makes the folder, for its owner alone: what is in it names guests and admits them.
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Where they are.
    public Path folder() {
        return folder;
    }

    /// The files there are, earliest first.
    public List<Path> all() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    void keep(String id, byte[] message) throws IOException {
        Files.write(folder.resolve(TIME.format(clock.instant()) + "-" + id + ".eml"), message);
    }
}
