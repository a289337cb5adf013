package org.gatehouse.ticketing.manifest;

import org.gatehouse.ticketing.event.EventId;

/// The first line of a page of the change feed. The page is NDJSON in a [SignedText]: this line, then `count` lines
/// of [Change]s.
///
/// @param after the version the asker has
/// @param version the version it has once it has taken these changes in
/// @param newest the version that the event has
/// @param count lines that follow
public record ChangesHeader(EventId event, long after, long version, long newest, int count) {
    public boolean isLast() {
        return version >= newest;
    }
}
