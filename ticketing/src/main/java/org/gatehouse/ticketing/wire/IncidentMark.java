package org.gatehouse.ticketing.wire;

import java.time.Instant;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.registration.UserId;

/// That somebody has dealt with an incident. It changes nothing of what happened and no number, and may be taken back.
///
/// @param members how many admissions the incident had: one that has grown since is open again
/// @param email of who marked it, at the time
public record IncidentMark(IncidentId incident, int members, UserId by, String email, Instant at, String note) {
    /// In characters.
    public static final int LONGEST_NOTE = 500;

    /// Asks for a mark.
    ///
    /// @param members as many as the caller has seen
    /// @param note what was done about it; may be empty
    public record Request(int members, String note) {}

    /// Whether it says anything of an incident that has so many members by now.
    public boolean settles(IncidentId other, int membersNow) {
        return incident.equals(other) && members >= membersNow;
    }
}
