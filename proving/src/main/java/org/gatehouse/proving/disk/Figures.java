package org.gatehouse.proving.disk;

/// What SQLite asked of a disk, or of one file on it, since it was registered.
///
/// @param syncs asked for
/// @param bytes written
public record Figures(long syncs, long writes, long bytes) {
    static final Figures NONE = new Figures(0, 0, 0);

    Figures plusSync() {
        return new Figures(syncs + 1, writes, bytes);
    }

    Figures plusWrite(long more) {
        return new Figures(syncs, writes + 1, bytes + more);
    }

    Figures plus(Figures more) {
        return new Figures(syncs + more.syncs, writes + more.writes, bytes + more.bytes);
    }

    /// What came after an earlier reading.
    public Figures since(Figures earlier) {
        return new Figures(syncs - earlier.syncs, writes - earlier.writes, bytes - earlier.bytes);
    }
}
