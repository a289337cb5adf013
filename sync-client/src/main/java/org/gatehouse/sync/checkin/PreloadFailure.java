package org.gatehouse.sync.checkin;

import org.gatehouse.sync.api.CloudFailure;

/// Why a manifest was not taken in. The one before it, where there is one, stays in use.
public sealed interface PreloadFailure {
    /// It could not be fetched. What has arrived is kept, and the next try goes on from there.
    record NotFetched(CloudFailure why) implements PreloadFailure {}

    /// No key that this device trusts signed it.
    record NotTrusted() implements PreloadFailure {}

    /// It is another event's.
    record OtherEvent() implements PreloadFailure {}

    /// It is older than the one in use.
    record Older(long present, long offered) implements PreloadFailure {}

    /// Its rows are not what its signed header says.
    ///
    /// @param block the first wrong block, counted from 1
    record Torn(Tear tear, int block, int blocks) implements PreloadFailure {}

    /// The disk did not take it, most often because it is full.
    record NotStored(boolean diskFull) implements PreloadFailure {}

    /// How rows are not what the header says.
    enum Tear {
        /// Too short, too long or other bytes.
        CONTENT,
        /// Not gzipped lines of rows.
        UNREADABLE,
        /// More or fewer rows than it says.
        COUNT,
        /// Not sorted, or a ticket twice.
        ORDER,
        /// A row of another event or of a ticket type it does not have.
        STRANGER
    }
}
