package org.gatehouse.proving.disk;

/// What happened on a disk, in the order in which it happened. Files are named as seen from the disk's folder.
public sealed interface DiskEvent {
    record Created(String file) implements DiskEvent {}

    record Removed(String file) implements DiskEvent {}

    record Written(String file, long offset, byte[] bytes) implements DiskEvent {}

    record Resized(String file, long size) implements DiskEvent {}

    /// A sync came back.
    ///
    /// @param began the event that was the next one when the sync was asked for: it covers those before
    record Synced(String file, long began) implements DiskEvent {}

    /// A sync came back and said that it failed.
    record SyncFailed(String file, long began) implements DiskEvent {}

    /// The names of files are on the disk.
    record FolderSynced(long began) implements DiskEvent {}
}
