package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.Map;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.registration.UserId;
import org.jspecify.annotations.Nullable;

/// That somebody has dealt with an incident. It changes nothing of what happened and no number, and may be taken back.
///
/// @param members how many admissions the incident had: one that has grown since is open again
/// @param byName what the organization calls who marked it; absent where it knows no name
public record IncidentMark(IncidentId incident, int members, UserId by, @Nullable String byName, Instant at,
        String note) {
    /// In characters.
    public static final int LONGEST_NOTE = 500;

    /// Asks for a mark.
    ///
    /// @param members as many as the caller has seen
    /// @param note what was done about it; may be empty
    public record Request(int members, String note) {}

    /// The same with the name of who marked it, as it is now.
    public IncidentMark called(Map<UserId, String> names) {
        return new IncidentMark(incident, members, by, names.get(by), at, note);
    }

    /// Whether it says anything of an incident that has so many members by now.
    public boolean settles(IncidentId other, int membersNow) {
        return incident.equals(other) && members >= membersNow;
    }
}
