package org.gatehouse.proving.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Whole folders.
final class Folders {
    private Folders() {}

    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.sorted().toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, target);
                }
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    static void empty(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
