package org.gatehouse.sync.manifest;

import java.util.List;
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

/// What this device believes of what is signed in an event's name: only its newest key. It knows that from the enrolment
/// or the manifest in use, and where something comes that is signed by a key it does not know, it asks the cloud how that
/// follows the ones it does. A key that has been followed by another never signs a manifest or a change again. Safe
/// from any thread.
public final class Trust {
    private static final int NOT_FOUND = 404;

    private final GateStore store;
    private final Manifests manifests;
    private final EventId event;
    private volatile List<EventKey> known;

    /// @param enrolmentKeys trusted before there is a manifest that names keys, oldest first
    public Trust(GateStore store, Manifests manifests, EventId event, List<EventKey> enrolmentKeys) {
        this.store = store;
        this.manifests = manifests;
        this.event = event;
        known = List.copyOf(enrolmentKeys);
    }

    /// @throws CloudException where a key is not known and the cloud could not be asked for it
    public boolean holds(SignedText signed, Purpose purpose) {
        var keys = keys();
        boolean unheardOf = keys.stream().noneMatch(key -> key.number() == signed.key());
        return signed.isSignedBy(List.of((unheardOf ? learned(keys) : keys).getLast()), purpose);
    }

    private List<EventKey> keys() {
        return store.manifest().map(state -> state.facts().keys()).orElse(known);
    }

    private synchronized List<EventKey> learned(List<EventKey> keys) {
        var more = Succession.follow(event, keys, chain());
        if (more.size() > keys.size()) {
            known = more;
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
