package org.gatehouse.sync.manifest;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.Manifests;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.manifest.Succession;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.ticket.EventKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this device believes of what is signed in an event's name: only its newest key. It knows that from the enrolment,
/// what it has learned since or the manifest in use, and where something comes that is signed by a key it does not know,
/// it asks the cloud how that follows the ones it does. A key that has been followed by another never signs a manifest or
/// a change again, and not for a gate whose store was lost either. Safe from any thread.
public final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    private static final int NOT_FOUND = 404;

    private final GateStore store;
    private final Manifests manifests;
    private final EventId event;
    private final Consumer<List<EventKey>> keeper;
    private volatile List<EventKey> known;

    /// @param enrolmentKeys trusted since the enrolment and whatever followed them, oldest first
    /// @param keeper takes down what followed them, outside the store
    public Trust(GateStore store, Manifests manifests, EventId event, List<EventKey> enrolmentKeys,
            Consumer<List<EventKey>> keeper) {
        this.store = store;
        this.manifests = manifests;
        this.event = event;
        this.keeper = keeper;
        known = List.copyOf(enrolmentKeys);
        keep(keys());
    }

    /// @throws CloudException where a key is not known and the cloud could not be asked for it
    public boolean holds(SignedText signed, Purpose purpose) {
        var keys = keys();
        keep(keys);
        boolean unheardOf = keys.stream().noneMatch(key -> key.number() == signed.key());
        return signed.isSignedBy(List.of((unheardOf ? learned(keys) : keys).getLast()), purpose);
    }

    private List<EventKey> keys() {
        var inUse = store.manifest().map(state -> state.facts().keys()).orElse(List.of());
        return inUse.size() > known.size() ? inUse : known;
    }

    /// What the disk does not take now is kept by the store until the next start.
    private synchronized void keep(List<EventKey> more) {
        if (more.size() > known.size()) {
            known = List.copyOf(more);
            try {
                keeper.accept(known);
            } catch (UncheckedIOException disk) {
                LOG.warn("a newer key of {} could not be noted beside the store", event, disk);
            }
        }
    }

    private synchronized List<EventKey> learned(List<EventKey> keys) {
        var more = Succession.follow(event, keys, chain());
        if (more.size() > keys.size()) {
            keep(more);
            store.manifest().map(ManifestState::facts).ifPresent(facts -> store.setKeys(more));
        }
        return more;
    }

    /// Empty where the cloud says that there is none.
    private List<Succession> chain() {
        try {
            return manifests.keys(event).chain();
        } catch (CloudException failure) {
            if (failure.failure() instanceof CloudFailure.Refused(var problem) && problem.status() == NOT_FOUND) {
                return List.of();
            }
            throw failure;
        }
    }
}
