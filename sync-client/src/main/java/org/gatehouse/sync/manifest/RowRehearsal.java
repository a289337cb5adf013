package org.gatehouse.sync.manifest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gatehouse.sync.store.TicketPacker;
import org.gatehouse.ticketing.signature.Sha256;

/// Reads rows that are nobody's and forgets them, while the cloud is asked for those that are somebody's: the first ten
/// thousand that a program reads take it many times as long as later ones, and a steward waits for them.
public final class RowRehearsal implements Runnable {
    private static final int ROWS = 1_000;
    private static final int ROUNDS = 10;
    private static final String ROW = """
            {"ticket":"TICKET#0000000000010000%016x","status":"VALID","since":"2026-07-04T16:00:00Z","holder":"Nobody At All"}
            """;

    private final Supplier<TicketPacker> packers;

    public RowRehearsal(Supplier<TicketPacker> packers) {
        this.packers = packers;
    }

    @Override
    public void run() {
        try {
            var block = block();
            for (int round = 0; round < ROUNDS; round++) {
                read(block);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// @return rows that were read
    int read(byte[] block) throws IOException {
        var packer = packers.get();
        int read = 0;
        Sha256.of(block);
        try (var rows = new RowParser(new GZIPInputStream(new ByteArrayInputStream(block)))) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                packer.pack(row.get());
                read++;
            }
        }
        return read;
    }

    static byte[] block() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            for (int row = 0; row < ROWS; row++) {
                packed.write(ROW.formatted(row).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
