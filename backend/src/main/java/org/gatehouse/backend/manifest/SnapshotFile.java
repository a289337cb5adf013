package org.gatehouse.backend.manifest;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.gatehouse.backend.http.Json;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Sha256;

/// Writes manifest rows into a file: NDJSON in blocks that are each a complete gzip member.
final class SnapshotFile {
    private static final int BLOCK = 10_000;

    private final Json json;

    SnapshotFile(Json json) {
        this.json = json;
    }

    /// @param rows by rising ticket id
    List<ManifestHeader.Block> write(Path file, Iterator<ManifestRow> rows) throws IOException {
        var blocks = new ArrayList<ManifestHeader.Block>();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            while (rows.hasNext()) {
                blocks.add(writeBlock(out, rows));
            }
        }
        return blocks;
    }

    private ManifestHeader.Block writeBlock(OutputStream out, Iterator<ManifestRow> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int count = 0;
        try (var packed = new BufferedOutputStream(new GZIPOutputStream(bytes, 16_384))) {
            while (count < BLOCK && rows.hasNext()) {
                packed.write(json.write(rows.next()));
                packed.write('\n');
                count++;
            }
        }
        var block = bytes.toByteArray();
        out.write(block);
        return new ManifestHeader.Block(count, block.length, Bytes.of(Sha256.of(block)));
    }
}
