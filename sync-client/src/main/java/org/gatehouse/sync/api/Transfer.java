package org.gatehouse.sync.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.LongConsumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/// Carries a file from an address that needs no token onto the disk, and goes on where a broken connection left off.
public final class Transfer {
    private static final int RANGE_BEYOND_END = 416;
    private static final int PARTIAL = 206;
    private static final int CHUNK = 64 * 1024;
    /// How often it starts again without having got a single byte further.
    private static final int MOST_VAIN_TRIES = 3;

    private final OkHttpClient client;

    private Transfer(OkHttpClient client) {
        this.client = client;
    }

    /// Makes the bytes what they are on the disk.
    @FunctionalInterface
    public interface Seal {
        /// @param offset in the file at which the first of them stands
        /// @param bytes are changed in place
        void apply(long offset, byte[] bytes, int length);
    }

    static Transfer of(OkHttpClient client) {
        return new Transfer(client.newBuilder().callTimeout(Duration.ZERO).build());
    }

    /// Brings `part` up to the whole file; what it already holds is not fetched again.
    ///
    /// @param most bytes the file may have; of a longer one no more than one byte beyond this is taken
    /// @param seal puts every byte that is written into the form it has on the disk
    /// @param arrived is told how many bytes are there, now and then
    /// @return bytes that are there
    /// @throws CloudException where the rest did not come; what came stays
    /// @throws UncheckedIOException where it could not be written
    public long resume(String url, Path part, long most, Seal seal, LongConsumer arrived) {
        try (var file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.position(file.size());
            for (int vain = 0;; vain++) {
                long before = file.position();
                try {
                    go(url, file, most, seal, arrived);
                    file.truncate(file.position()).force(true);
                    return file.position();
                } catch (BrokenException broken) {
                    vain = file.position() > before ? 0 : vain;
                    if (vain + 1 >= MOST_VAIN_TRIES || !Failures.isWorthAnotherTry(broken.cause)) {
                        throw new CloudException(new CloudFailure.Unreachable(Failures.cause(broken.cause)),
                                broken.cause);
                    }
                }
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private void go(String url, FileChannel file, long most, Seal seal, LongConsumer arrived) throws IOException {
        long from = file.position();
        var request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        try (var response = answer(request.build())) {
            if (response.code() == RANGE_BEYOND_END && from > 0) {
                return;
            }
            if (!response.isSuccessful()) {
                throw new CloudException(new CloudFailure.Garbled(response.code()));
            }
            if (response.code() != PARTIAL) {
                file.position(0);
            }
            copy(response.body().source(), file, most, seal, arrived);
        }
    }

    private Response answer(Request request) throws BrokenException {
        try {
            return Calls.execute(client, request);
        } catch (IOException broken) {
            throw new BrokenException(broken);
        }
    }

    private static void copy(BufferedSource from, FileChannel file, long most, Seal seal, LongConsumer arrived)
            throws IOException {
        var buffer = ByteBuffer.allocate(CHUNK);
        while (file.position() <= most) {
            buffer.clear().limit((int) Math.min(CHUNK, most + 1 - file.position()));
            if (buffer.limit() == 0 || read(from, buffer) < 0) {
                return;
            }
            buffer.flip();
            seal.apply(file.position(), buffer.array(), buffer.limit());
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            arrived.accept(file.position());
        }
    }

    private static int read(BufferedSource from, ByteBuffer buffer) throws BrokenException {
        try {
            return from.read(buffer);
        } catch (IOException broken) {
            throw new BrokenException(broken);
        }
    }

    /// The network's fault, not the disk's.
    private static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1;
        private final IOException cause;

        private BrokenException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
