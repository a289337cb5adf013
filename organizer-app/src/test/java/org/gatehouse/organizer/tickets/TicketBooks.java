package org.gatehouse.organizer.tickets;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;

/// The guests of an event, for tests of whoever counts them.
public final class TicketBooks {
    private TicketBooks() {}

    public static GuestBook of(OpenEvent event, PaperOffice office, Rig rig) {
        return new RegistrationsModel(event, office, rig.calls, rig.words).book();
    }
}
