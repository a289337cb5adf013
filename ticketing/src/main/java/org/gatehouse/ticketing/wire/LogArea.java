package org.gatehouse.ticketing.wire;

import java.util.List;
import java.util.stream.Stream;

/// A kind of deed, for looking through the log.
public enum LogArea {
    MEMBERS("members"),
    TICKETS("registrations", "tickets", "events.imports"),
    GATES("devices", "events.enrolments", "events.gates", "events.incidents", "events.policy", "events.keys"),
    EVENTS("events");

    private final List<String> beginnings;

    LogArea(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /// Of which kind a deed is; the more particular ones are asked first.
    public static LogArea of(String deed) {
        return Stream.of(values()).filter(area -> area.begins(deed)).findFirst().orElse(EVENTS);
    }

    private boolean begins(String deed) {
        return beginnings.stream().anyMatch(start -> deed.equals(start) || deed.startsWith(start + "."));
    }
}
