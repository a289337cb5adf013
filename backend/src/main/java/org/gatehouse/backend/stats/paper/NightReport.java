package org.gatehouse.backend.stats.paper;

import java.util.List;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Statistics;

/// What a report is made of. It names gates and devices and no guest.
///
/// @param organizer the organization's name
/// @param marks which incidents somebody has dealt with
public record NightReport(String organizer, Event event, Statistics numbers, List<IncidentMark> marks) {
    public NightReport {
        marks = List.copyOf(marks);
    }
}
