package org.gatehouse.proving.disk;

import java.util.Optional;

/// What a descriptor of SQLite's stands for.
///
/// @param name as seen from the disk's folder
/// @param life of the disk in which it was opened: after a power cut nothing that was open works any more
/// @param isFolder whether to sync it is to sync names
record OpenFile(FaultyDisk disk, String name, FileHistory history, int life, boolean isFolder) {
    /// @param events it covers those before
    DiskEvent synced(long events) {
        return isFolder ? new DiskEvent.FolderSynced(events) : new DiskEvent.Synced(name, events);
    }

    /// Names are not said to be lost.
    ///
    /// @param events it would have covered those before
    Optional<DiskEvent> syncFailed(long events) {
        return isFolder ? Optional.empty() : Optional.of(new DiskEvent.SyncFailed(name, events));
    }
}
