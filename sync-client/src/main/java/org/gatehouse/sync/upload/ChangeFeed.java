package org.gatehouse.sync.upload;

import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.Manifests;
import org.gatehouse.sync.manifest.FeedReader;
import org.gatehouse.sync.manifest.Trust;
import org.gatehouse.sync.store.FeedPage;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.ticketing.admission.Confidence;

/// Follows an event's changes: new and void tickets, edits, what other gates did. Takes in only what the event's key
/// has signed and what follows on from what is here.
public final class ChangeFeed {
    private static final String MANIFEST_NEEDED = "manifest-needed";

    private final GateStore store;
    private final FeedReader feed;
    private final DeviceClock clock;

    public ChangeFeed(GateStore store, Manifests manifests, Contact contact, DeviceClock clock, Trust trust) {
        this.store = store;
        feed = new FeedReader(manifests, contact, trust);
        this.clock = clock;
    }

    /// How following went.
    public enum Result {
        /// Everything is known that the cloud knew when it was asked.
        CURRENT,
        /// There is nothing to follow on from: a manifest must be fetched.
        MANIFEST_NEEDED,
        /// Everything is known, and the tickets carry something else of guests than the organizer allows by now: a manifest
        /// must be fetched.
        POLICY_CHANGED,
        /// What came was not signed by the event's key, or not what was asked for; it was not taken in.
        NOT_TRUSTED
    }

    /// Takes in all changes there are.
    ///
    /// @throws CloudException where the cloud could not be asked; the pages before are taken in
    public Result follow() {
        try {
            var state = store.manifest();
            while (state.isPresent() && !state.get().hasAllRecords()) {
                if (!takeRecords(state.get())) {
                    return Result.NOT_TRUSTED;
                }
                state = store.manifest();
            }
            return state.isPresent() ? followAll() : Result.MANIFEST_NEEDED;
        } catch (CloudException failure) {
            if (failure.failure() instanceof CloudFailure.Refused(var problem)
                    && problem.type().equals(MANIFEST_NEEDED)) {
                return Result.MANIFEST_NEEDED;
            }
            throw failure;
        }
    }

    private Result followAll() {
        while (true) {
            var state = store.manifest().orElseThrow();
            var asked = clock.read();
            var page = feed.changes(state.facts().event(), state.feed());
            if (page.isEmpty() || !take(page.get(), asked)) {
                return Result.NOT_TRUSTED;
            }
            if (page.get().header().isLast()) {
                boolean asAllowed = store.manifest().orElseThrow().carriesWhatItMay();
                return asAllowed ? Result.CURRENT : Result.POLICY_CHANGED;
            }
        }
    }

    /// By a time that the cloud has not told since the start, or that has leapt, nothing is said to be known up to a moment:
    /// a ticket that is newer than that moment would be a stranger.
    private boolean take(FeedPage page, DeviceClock.Reading asked) {
        boolean last = page.header().isLast();
        return (last || page.header().version() > page.header().after())
                && store.take(page.header(), page.changes(),
                        last && asked.confidence() == Confidence.ANCHORED ? asked.at() : null);
    }

    private boolean takeRecords(ManifestState state) {
        return feed.records(state.facts().event(), state.records())
                .filter(found -> found.header().version() > found.header().after())
                .map(found -> store.takeRecords(found.header(), found.changes())).orElse(false);
    }
}
