package org.gatehouse.ticketing.admission;

import java.util.List;
import org.gatehouse.ticketing.ticket.TicketId;

/// Admissions of one ticket beyond what its rules allow: the one that used it up first, then every further one; of a
/// ticket that lets in anew each day, so for each day. There is at most one incident per ticket.
public record Incident(TicketId ticket, List<Admission> admissions) {
    public Incident {
        admissions = List.copyOf(admissions);
    }
}
