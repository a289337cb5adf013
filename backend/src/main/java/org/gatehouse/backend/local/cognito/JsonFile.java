package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// A value in a file of its own: always whole, durable once written, readable by its owner alone.
final class JsonFile<T> {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final TypeReference<T> type;

    JsonFile(Path file, TypeReference<T> type) {
        this.file = file;
        this.type = type;
    }

    /// Empty where there is no file yet.
    Optional<T> read() {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(Files.readAllBytes(file), type)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The user pool's file " + file + " cannot be read. Mend it, or remove it"
                    + " to begin again without what it held.", e);
        }
    }

    void write(T value) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            writeThrough(fresh, JSON.writeValueAsBytes(value));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The user pool's file " + file + " cannot be written", e);
        }
    }

    private static void writeThrough(Path fresh, byte[] content) throws IOException {
        try (var channel = FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly())) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
