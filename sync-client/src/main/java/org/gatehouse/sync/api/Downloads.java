package org.gatehouse.sync.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gatehouse.ticketing.wire.Download;

/// Fetches files from addresses that need no token.
public final class Downloads {
    /// Nothing that is fetched whole for a person is anywhere near this, in bytes.
    private static final long LARGEST = 64L << 20;

    private final Http http;

    Downloads(Http http) {
        this.http = http;
    }

    /// Fetches a file whole: `target` is the complete new file or what it was before.
    ///
    /// @throws CloudException where the file did not come
    /// @throws UncheckedIOException where it could not be written
    public Path fetch(Download download, Path target) {
        try {
            var folder = target.toAbsolutePath().getParent();
            var part = Files.createTempFile(folder, target.getFileName().toString(), ".part");
            try {
                transfer().resume(download.url(), part, LARGEST, (offset, bytes, length) -> {}, bytes -> {});
                return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /// For files that are fetched piece by piece.
    public Transfer transfer() {
        return Transfer.of(http.client());
    }
}
