package org.gatehouse.ticketing.manifest;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.signature.Bytes;

/// What a manifest says of itself. Its JSON text travels as a [SignedText], so that not a byte of it can be another.
/// The rows lie in a file of their own: gzipped NDJSON of [ManifestRow]s, sorted by ticket id without repetition, in
/// blocks that are each a complete gzip member, one behind the other.
///
/// @param version strictly increasing per event; every change up to it is in the rows
/// @param goodUntil after this the gate must fetch a newer one before it judges
/// @param rows in all blocks together
public record ManifestHeader(
        EventFacts facts,
        long version,
        Instant madeAt,
        Instant goodUntil,
        long rows,
        List<Block> blocks) {
    public ManifestHeader {
        blocks = List.copyOf(blocks);
    }

    /// A piece of the file, at which a broken download resumes.
    ///
    /// @param rows lines in it
    /// @param length its compressed bytes
    /// @param sha256 of those bytes
    public record Block(int rows, int length, Bytes sha256) {}

    /// Compressed bytes of all blocks.
    public long length() {
        return blocks.stream().mapToLong(Block::length).sum();
    }
}
