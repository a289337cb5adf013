package org.gatehouse.organizer.events;

import org.gatehouse.ticketing.event.EventStatus;

/// Which events the list shows.
enum EventFilter {
    ALL, DRAFT, PUBLISHED, CANCELLED, ENDED;

    boolean takes(EventStatus status) {
        return this == ALL || name().equals(status.name());
    }
}
