package org.gatehouse.proving.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The folder that a disk is, on the machine's own. Files SQLite shares between processes in memory (`-shm`) are no part
/// of it.
record DiskFolder(Path path) {
    private static final String SHARED_MEMORY = "-shm";

    boolean holds(String file) {
        return (file.startsWith(path + "/") || file.contentEquals(path.toString())) && !file.endsWith(SHARED_MEMORY);
    }

    /// As seen from the folder.
    String name(String file) {
        int prefix = path.toString().length() + 1;
        return file.length() > prefix ? file.substring(prefix) : "";
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /// By name, as they are now.
    Map<String, byte[]> contents() {
        try (var files = Files.walk(path)) {
            var contents = new TreeMap<String, byte[]>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = name(file.toString());
                if (!name.endsWith(SHARED_MEMORY)) {
                    // to open a lock file and close it again would let go of the lock
                    contents.put(name, Files.size(file) == 0 ? new byte[0] : Files.readAllBytes(file));
                }
            }
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void removeSharedMemory() {
        try (var files = Files.walk(path)) {
            for (var file : files.filter(each -> each.toString().endsWith(SHARED_MEMORY)).toList()) {
                Files.delete(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Of a file; 0 where there is none.
    static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
