package org.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/// Another process with a program of ours, made to be ready soon rather than to run long: the classes that its first,
/// unharmed run has loaded are kept in an archive for those that follow.
final class Jvm {
    private final Path folder;
    private final String classPath;

    private Jvm(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /// @param folder for the archive and the jars that it needs
    static Jvm readyIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        var entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(":");
        var jars = new ArrayList<String>();
        for (var entry : entries) {
            var path = Path.of(entry);
            jars.add(Files.isDirectory(path)
                    ? packed(path, folder.resolve(jars.size() + ".jar")).toString()
                    : path.toString());
        }
        return new Jvm(folder, String.join(":", jars));
    }

    /// Archives know jars only.
    private static Path packed(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    Process start(Class<?> main, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xlog:disable",
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                // what a killed process leaves there goes with the folder
                "-Dorg.sqlite.tmpdir=" + folder, "-cp", classPath, main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
