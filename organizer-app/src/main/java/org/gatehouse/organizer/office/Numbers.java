package org.gatehouse.organizer.office;

import org.gatehouse.sync.api.CheckInStatistics.Tagged;
import org.gatehouse.ticketing.event.EventId;
import org.jspecify.annotations.Nullable;

/// Check-in in numbers.
public interface Numbers {

    /// The numbers now; `held` itself where nothing has changed since.
    Tagged newer(EventId event, @Nullable Tagged held);
}
