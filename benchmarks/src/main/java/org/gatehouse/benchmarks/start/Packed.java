package org.gatehouse.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A class path as a package has it: jars alone, for an ahead-of-time cache knows no folders, and none of them signed, for it
/// takes no classes from those.
final class Packed {
    private final Path folder;

    /// @param folder for the jars that have to be made
    Packed(Path folder) {
        this.folder = folder;
    }

    String classPath(String before) throws IOException {
        Files.createDirectories(folder);
        var after = new ArrayList<String>();
        for (var entry : before.split(File.pathSeparator)) {
            var path = Path.of(entry);
            if (Files.exists(path)) {
                after.add(packed(path, folder.resolve(after.size() + ".jar")).toString());
            }
        }
        return String.join(File.pathSeparator, after);
    }

    private static Path packed(Path entry, Path jar) throws IOException {
        if (Files.isDirectory(entry)) {
            return ofFolder(entry, jar);
        }
        try (var signed = new JarFile(entry.toFile(), false)) {
            return signed.stream().noneMatch(Packed::isSignature) ? entry : withoutSignature(signed, jar);
        }
    }

    private static Path ofFolder(Path classes, Path jar) throws IOException {
        List<Path> files;
        try (var found = Files.walk(classes)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var file : files) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static Path withoutSignature(JarFile signed, Path jar) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : Collections.list(signed.entries())) {
                if (!isSignature(entry)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    try (var content = signed.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                }
            }
        }
        return jar;
    }

    private static boolean isSignature(ZipEntry entry) {
        var name = entry.getName().toUpperCase(Locale.ROOT);
        return name.startsWith("META-INF/") && (name.endsWith(".SF") || name.endsWith(".RSA") || name.endsWith(".DSA"));
    }
}
