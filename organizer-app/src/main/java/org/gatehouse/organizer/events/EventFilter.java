package org.gatehouse.organizer.events;

import org.gatehouse.ticketing.wire.EventReply;

/// Which events the list shows. Archived ones are shown only where they are asked for.
enum EventFilter {
    ALL, DRAFT, PUBLISHED, CANCELLED, ENDED, ARCHIVED;

    boolean takes(EventReply event) {
        if (this == ARCHIVED || event.archived()) {
            return this == ARCHIVED && event.archived();
        }
        return this == ALL || name().equals(event.event().status().name());
    }
}
