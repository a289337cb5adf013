package org.gatehouse.backend.registration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.Mailing;
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

    /// One that a caller may see, with its event.
    ///
    /// @param mailings by which its tickets were sent, earliest first
    public record Seen(Registration registration, StoredEvent stored, List<Mailing> mailings) {}

    /// @throws ProblemException where it is not there or another organization's
    public Seen seen(Caller caller, RegistrationId id) {
        var found = seenBy(caller, id);
        return new Seen(withTickets(found.registration()), found.stored(), found.registration().mailings().all());
    }

    /// A page of an event's, latest first, each as it is now: an index, which knows their order, may lag behind.
    public Paging.Found<Registration> page(Paging paging, EventId event, Optional<String> cursor, int limit) {
        var page = paging.read(registrations.of(event), cursor, limit,
                row -> Optional.of(RegistrationId.parse(row.text("registration"))));
        var byId = findAll(event, page.items()).stream()
                .collect(Collectors.toMap(Registration::id, Function.identity()));
        return new Paging.Found<>(page.items().stream().map(byId::get).filter(Objects::nonNull).toList(),
                page.cursor());
    }

    /// Those of these that are there.
    public List<Registration> findAll(EventId event, List<RegistrationId> ids) {
        return withTickets(event, registrations.findAll(ids).stream().filter(bare -> bare.event().equals(event))
                .toList());
    }

    private List<Registration> withTickets(EventId event, List<RegistrationStore.Bare> all) {
        var ids = all.stream().flatMap(bare -> bare.stored().tickets().stream()).toList();
        var byId = tickets.byId(event, ids);
        return all.stream().map(bare -> bare.with(bare.stored().tickets().stream().map(byId::get)
                .filter(Objects::nonNull).toList())).toList();
    }

    Registration withTickets(RegistrationStore.Bare bare) {
        return bare.with(tickets.findAll(bare.event(), bare.stored().tickets()));
    }
}
