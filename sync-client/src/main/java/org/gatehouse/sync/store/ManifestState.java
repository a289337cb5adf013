package org.gatehouse.sync.store;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.ticket.EventKey;
import org.jspecify.annotations.Nullable;

/// What the store holds of the manifest in use, besides its tickets.
///
/// @param generation under which its tickets are stored
/// @param version of the snapshot
/// @param feed the version up to which the change feed has been taken in; at least that of the snapshot
/// @param records up to which what gates did before the snapshot has been taken in; complete once it has reached the
///        snapshot's version
/// @param madeAt when the snapshot was made
/// @param asOf up to when every change is known
/// @param carried what of guests its tickets were made with; absent where that is not known
public record ManifestState(
        long generation,
        long version,
        long feed,
        long records,
        Instant madeAt,
        Instant asOf,
        Instant goodUntil,
        long tickets,
        EventFacts facts,
        @Nullable Carried carried) {
    /// Whether it is known what gates did before the snapshot.
    public boolean hasAllRecords() {
        return records >= version;
    }

    /// Whether its tickets carry of guests what the organizer allows by now, no more and no less.
    public boolean carriesWhatItMay() {
        return Carried.by(facts.policy()).equals(carried);
    }

    /// Up to where every record is known.
    long recordsKnown() {
        return hasAllRecords() ? feed : records;
    }

    /// Facts from before the newest key that is known here do not take it away. Where the event ends at another time,
    /// the manifest is good until another time.
    ManifestState withFacts(EventFacts newFacts) {
        int known = facts.keys().size();
        boolean older = newFacts.keys().size() < known
                && facts.keys().subList(0, newFacts.keys().size()).equals(newFacts.keys());
        var followed = older ? newFacts.with(facts.keys()) : newFacts;
        return followed.end().equals(facts.end())
                ? with(followed)
                : with(followed).goodUntil(followed.goodUntil(madeAt));
    }

    ManifestState trusting(List<EventKey> keys) {
        return with(facts.with(keys));
    }

    /// Where a policy that says otherwise has come between, tickets may have been changed by it, and are no longer known
    /// to carry what they did: also not once the first policy is back.
    private ManifestState with(EventFacts newFacts) {
        var still = Carried.by(newFacts.policy()).equals(carried) ? carried : null;
        return new ManifestState(generation, version, feed, records, madeAt, asOf, goodUntil, tickets, newFacts, still);
    }

    ManifestState withRecords(long newRecords) {
        return new ManifestState(generation, version, feed, newRecords, madeAt, asOf, goodUntil, tickets, facts,
                carried);
    }

    ManifestState goodUntil(Instant newGoodUntil) {
        return new ManifestState(generation, version, feed, records, madeAt, asOf, newGoodUntil, tickets, facts,
                carried);
    }

    ManifestState at(long newFeed, Instant newAsOf, long newTickets) {
        return new ManifestState(generation, version, newFeed, records, madeAt, newAsOf, goodUntil, newTickets, facts,
                carried);
    }
}
