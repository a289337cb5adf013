package org.gatehouse.organizer.office;

import java.nio.file.Path;

import org.gatehouse.sync.api.CheckInStatistics.Tagged;
import org.gatehouse.ticketing.event.EventId;
import org.jspecify.annotations.Nullable;

/// Check-in in numbers.
public interface Numbers {

    /// The numbers now; `held` itself where nothing has changed since.
    Tagged newer(EventId event, @Nullable Tagged held);

    /// Writes the report of the night as a PDF.
    ///
    /// @param language such as `de`
    Path report(EventId event, String language, Path target);
}
