package org.gatehouse.ticketing.manifest;

import org.gatehouse.ticketing.event.EventId;

/// The first line of a page of the change feed. The page is NDJSON in a [SignedText]: this line, then `count` lines
/// of [Change]s.
///
/// @param content what the page leaves out, if anything: signed, so that a page that leaves out voided tickets cannot
///        pass for one that does not
/// @param after the version the asker has
/// @param version the version it has once it has taken these changes in
/// @param newest the version that the event has
/// @param count lines that follow
public record ChangesHeader(EventId event, Content content, long after, long version, long newest, int count) {
    /// Which changes a page has.
    public enum Content {
        ALL,
        /// What gates have done, and nothing else: what a gate fetches from the beginning after a snapshot.
        RECORDS
    }

    public boolean isLast() {
        return version >= newest;
    }
}
