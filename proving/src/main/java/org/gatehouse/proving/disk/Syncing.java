package org.gatehouse.proving.disk;

/// What a disk does where it is told to sync.
public enum Syncing {
    /// As the machine's own disk: the call goes through.
    REAL,
    /// A power cut that is played takes nothing that was synced, but the machine's own disk is not asked: as fast as
    /// memory.
    PLAYED,
    /// It says that it has, and has not: a power cut that is played may take what was synced.
    LYING
}
