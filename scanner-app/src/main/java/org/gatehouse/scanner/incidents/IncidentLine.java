package org.gatehouse.scanner.incidents;

import java.util.List;

/// One incident in words.
///
/// @param mark   tells it from all others, and from itself once more has become known of it
/// @param seen   whether somebody has looked at it on this machine
/// @param title  what was wrong
/// @param whose  holder and ticket type, as far as known and shown
/// @param events when and at which gates
public record IncidentLine(String mark, boolean seen, String title, String whose, List<String> events) {
    public IncidentLine {
        events = List.copyOf(events);
    }

    IncidentLine asSeen() {
        return new IncidentLine(mark, true, title, whose, events);
    }
}
