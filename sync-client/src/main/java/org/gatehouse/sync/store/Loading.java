package org.gatehouse.sync.store;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.ticketing.manifest.ManifestHeader;

/// A manifest on its way into the store, beside the one in use. Presentations go on in between. Where it is closed before
/// it was put in use, nothing of it stays.
public final class Loading implements AutoCloseable {
    private final Manifests manifests;
    private final long generation;
    private final List<FeedPage> followed = new ArrayList<>();
    private long rows;
    private boolean used;

    Loading(Manifests manifests, long generation) {
        this.manifests = manifests;
        this.generation = generation;
    }

    /// Adds rows behind those already added.
    ///
    /// @throws StorageException where the disk does not take them
    public void add(List<PackedTicket> tickets) {
        manifests.add(generation, tickets);
        rows += tickets.size();
    }

    /// What has changed since its rows were read; put in use together with them.
    public void follow(FeedPage page) {
        followed.add(page);
    }

    /// Puts what was added in use, all at once; the one before is no longer.
    public void putInUse(ManifestHeader header) {
        manifests.putInUse(header, generation, rows, followed);
        used = true;
    }

    /// Rows added so far.
    public long rows() {
        return rows;
    }

    /// What was added and is not in use would only take up room.
    @Override
    public void close() {
        manifests.endLoading();
        if (rows > 0 && !used) {
            sweepAll();
        }
    }

    /// Whoever closes the gate does not wait for that: it is swept with the next tidying.
    private void sweepAll() {
        try {
            while (!Thread.currentThread().isInterrupted() && manifests.sweep()) {
                // some more
            }
        } catch (StorageException stillFull) {
            // It is swept with the next tidying.
        }
    }
}
