package org.gatehouse.sync.checkin;

import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.ticket.TicketId;

/// That a guest this device let in should not have gone in, as far as the device knows by now.
public sealed interface GateIncident {
    TicketId ticket();

    /// The ticket was admitted more often than its rules allow, here and elsewhere: when and at which gates. One for
    /// each ticket.
    record AdmittedAgain(Incident incident) implements GateIncident {
        @Override
        public TicketId ticket() {
            return incident.ticket();
        }
    }

    /// The ticket was void when this device admitted it, and the device had not heard of it. One for each admission.
    record AdmittedVoid(AfterVoid what) implements GateIncident {
        @Override
        public TicketId ticket() {
            return what.ticket();
        }
    }
}
