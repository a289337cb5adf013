package org.gatehouse.sync.store;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.ticketing.manifest.ManifestHeader;

/// A manifest on its way into the store, beside the one in use. Presentations go on in between.
public final class Loading {
    private final GateStore store;
    private final long generation;
    private final List<FeedPage> followed = new ArrayList<>();
    private long rows;

    Loading(GateStore store, long generation) {
        this.store = store;
        this.generation = generation;
    }

    /// Adds rows behind those already added.
    ///
    /// @throws StorageException where the disk does not take them
    public void add(List<PackedTicket> tickets) {
        store.add(generation, tickets);
        rows += tickets.size();
    }

    /// What has changed since its rows were read; put in use together with them.
    public void follow(FeedPage page) {
        followed.add(page);
    }

    /// Puts what was added in use, all at once; the one before is no longer.
    public void putInUse(ManifestHeader header) {
        store.putInUse(header, generation, rows, followed);
    }

    /// Rows added so far.
    public long rows() {
        return rows;
    }
}
