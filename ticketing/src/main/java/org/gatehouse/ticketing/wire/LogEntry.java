package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.UserId;
import org.jspecify.annotations.Nullable;

/// One deed of a member: what was done through the API, by whom and when.
///
/// @param by who
/// @param byName as the organization knows the person; absent where it does not
/// @param deed what, named by the call: `events.publish`, `tickets.block`, `members.change`
/// @param event of which event; absent for what concerns the organization
/// @param subject on what: the identifier of a registration, gate, device or member; absent where it is the event
/// @param label what the subject is called, where that names no guest
/// @param changes what it was before and became, where that is known
public record LogEntry(
        Instant at,
        UserId by,
        @Nullable String byName,
        String deed,
        @Nullable EventId event,
        @Nullable String subject,
        @Nullable String label,
        List<Change> changes) {
    public LogEntry {
        changes = List.copyOf(changes);
    }

    /// What one thing was and became.
    ///
    /// @param field such as `capacity`
    /// @param from absent where there was nothing
    /// @param to absent where there is nothing now
    public record Change(String field, @Nullable String from, @Nullable String to) {}

    /// The kind of thing done.
    public LogArea area() {
        return LogArea.of(deed);
    }
}
