package org.gatehouse.backend.registration;

import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;

/// Finds registrations, with their tickets, for those who may see them.
public final class RegistrationDesk {
    private final EventStore events;
    private final RegistrationStore registrations;
    private final TicketStore tickets;

    public RegistrationDesk(EventStore events, RegistrationStore registrations, TicketStore tickets) {
        this.events = events;
        this.registrations = registrations;
        this.tickets = tickets;
    }

    /// @throws ProblemException where it is not there or another organization's
    Registration find(Caller caller, RegistrationId id) {
        return withTickets(seenBy(caller, id).registration());
    }

    /// A registration and its event.
    record Found(RegistrationStore.Bare registration, StoredEvent stored) {}

    Found seenBy(Caller caller, RegistrationId id) {
        var bare = registrations.find(id).orElseThrow(() -> ProblemException.notFound("registration"));
        var stored = events.find(bare.event()).filter(event -> EventStore.mayBeSeen(caller, event));
        return new Found(bare, stored.orElseThrow(() -> ProblemException.notFound("registration")));
    }

    Registration withTickets(RegistrationStore.Bare bare) {
        return bare.with(tickets.findAll(bare.event(), bare.stored().tickets()));
    }
}
