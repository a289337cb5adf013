package org.gatehouse.organizer.incidents;

import java.time.Instant;

import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Incidents;
import org.jspecify.annotations.Nullable;

/// Something that should not have happened at the doors.
sealed interface Occurrence {
    IncidentId id();

    /// The ticket it is about, where there is one.
    @Nullable
    TicketId ticket();

    /// When it came to this, for the order on the screen.
    Instant at();

    /// How many admissions it has.
    int members();

    /// A ticket was admitted more often than its rules allow.
    record Again(Incident incident) implements Occurrence {
        @Override
        public IncidentId id() {
            return IncidentId.of(incident);
        }

        @Override
        public TicketId ticket() {
            return incident.ticket();
        }

        @Override
        public Instant at() {
            return incident.admissions().getLast().at();
        }

        @Override
        public int members() {
            return incident.admissions().size();
        }
    }

    /// Persons went in on a ticket that was void.
    record OnVoid(AfterVoid found) implements Occurrence {
        @Override
        public IncidentId id() {
            return IncidentId.of(found);
        }

        @Override
        public TicketId ticket() {
            return found.ticket();
        }

        @Override
        public Instant at() {
            return found.admission().at();
        }

        @Override
        public int members() {
            return 1;
        }
    }

    /// A record does not count.
    record HeldApart(Incidents.Held held) implements Occurrence {
        @Override
        public IncidentId id() {
            return IncidentId.ofHeld(held.record());
        }

        @Override
        public @Nullable TicketId ticket() {
            return held.record().ticket();
        }

        @Override
        public Instant at() {
            return held.received();
        }

        @Override
        public int members() {
            return 1;
        }
    }
}
