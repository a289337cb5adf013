package org.gatehouse.sync.checkin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.gatehouse.sync.json.Json;
import org.gatehouse.sync.store.Anchor;
import org.gatehouse.ticketing.ticket.EventKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a machine notes of an enrolment, in a file of its own beside the event's store. It holds no secret.
///
/// @param keys what it trusts the first manifest by, and any that followed them since, oldest first
/// @param anchor the cloud's time and its own at the enrolment
record EnrolmentFile(EnrolledEvent event, List<EventKey> keys, Anchor anchor) {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentFile.class);
    private static final String NAME = "enrolment.json";
    private static final ObjectMapper JSON = Json.mapper();

    EnrolmentFile {
        keys = List.copyOf(keys);
    }

    /// The same machine, trusting these.
    EnrolmentFile trusting(List<EventKey> newest) {
        return new EnrolmentFile(event, newest, anchor);
    }

    /// Writes it durably: all of it or nothing.
    ///
    /// @throws UncheckedIOException where the disk does not take it
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            var part = folder.resolve(NAME + ".part");
            try (var file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(this));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /// Empty where the folder holds none that can be read.
    static Optional<EnrolmentFile> read(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), EnrolmentFile.class));
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("an enrolment cannot be read and is passed over: {}", file, unreadable);
            return Optional.empty();
        }
    }
}
