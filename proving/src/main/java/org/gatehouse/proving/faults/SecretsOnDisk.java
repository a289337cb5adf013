package org.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gatehouse.sync.account.Secrets;

/// Secrets in a folder, which other processes and copies of the machine find again.
record SecretsOnDisk(Path folder) implements Secrets {
    @Override
    public Optional<String> find(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void keep(String name, String secret) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), secret);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Protection protection() {
        return Protection.KEY_FILE;
    }
}
