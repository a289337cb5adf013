package org.gatehouse.sync.checkin;

/// Is told how far a preload is, on the thread that does it, about a hundred times in all.
@FunctionalInterface
public interface ProgressListener {
    void at(Progress progress);

    /// How far a preload is.
    sealed interface Progress {
        /// Asking the cloud what there is.
        record Asking() implements Progress {}

        /// Rows that are there are being stored meanwhile.
        ///
        /// @param bytes arrived
        /// @param of all there are
        record Fetching(long bytes, long of) implements Progress {}

        /// All has arrived; the rest is being checked and stored, beside the rows in use.
        record Storing(long rows, long of) implements Progress {}

        /// In use.
        record Ready(long version, long tickets) implements Progress {}
    }
}
