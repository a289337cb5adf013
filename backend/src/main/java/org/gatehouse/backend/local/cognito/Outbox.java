package org.gatehouse.backend.local.cognito;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;

/// Stands in for the post: codes and invitations are appended to a text file, one line each.
public final class Outbox {
    private final Path file;
    private final InstantSource clock;

    Outbox(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Where the messages are.
    public Path file() {
        return file;
    }

    synchronized void send(String address, String message) {
        try {
            Files.writeString(file, clock.instant() + " to " + address + ": " + message + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox " + file + " cannot be written", e);
        }
    }
}
