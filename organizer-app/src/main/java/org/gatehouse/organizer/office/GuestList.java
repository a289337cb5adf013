package org.gatehouse.organizer.office;

import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.Guest;
import org.jspecify.annotations.Nullable;

/// Who has registered for an event.
public interface GuestList {

    /// A page of an event's guests, latest registration first.
    ///
    /// @param limit at most 500
    Guest.Listed guests(EventId event, @Nullable String cursor, int limit);

    /// Those of whom something has changed since a version.
    Guest.Changes guestsSince(EventId event, long version);
}
