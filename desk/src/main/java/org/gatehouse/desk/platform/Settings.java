package org.gatehouse.desk.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a program remembers between runs: names and texts in a properties file. Each change is written to a new file
/// which then takes the old one's place, so a crash leaves one or the other. Holds no secrets. Safe from any thread.
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /// Reads the file; one that is missing or unreadable counts as empty, for no program should fail to start over a
    /// window's size.
    public static Settings open(Path file) {
        var settings = new Settings(file);
        try (var reader = Files.newBufferedReader(file)) {
            settings.values.load(reader);
        } catch (NoSuchFileException firstRun) {
            LOG.debug("No settings yet at {}", file);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("The settings file {} cannot be read; starting with none", file, unreadable);
        }
        return settings;
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    public synchronized double number(String name, double otherwise) {
        try {
            return get(name).map(Double::valueOf).orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    public synchronized void put(String name, String value) {
        if (!value.equals(values.setProperty(name, value))) {
            save();
        }
    }

    public synchronized void remove(String name) {
        if (values.remove(name) != null) {
            save();
        }
    }

    /// Everything whose name starts with `prefix`, by the rest of its name.
    public synchronized Map<String, String> under(String prefix) {
        return values.stringPropertyNames().stream().filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name.substring(prefix.length()), values::getProperty));
    }

    /// Puts these in place of everything whose name starts with `prefix`, in one write.
    public synchronized void replace(String prefix, Map<String, String> all) {
        if (under(prefix).equals(all)) {
            return;
        }
        values.keySet().removeIf(name -> name.toString().startsWith(prefix));
        all.forEach((name, value) -> values.setProperty(prefix + name, value));
        save();
    }

    private void save() {
        try {
            var text = new StringWriter();
            values.store(text, null);
            var aside = file.resolveSibling(file.getFileName() + ".new");
            write(aside, text.toString());
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the settings to " + file, failure);
        }
    }

    private static void write(Path path, String text) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
