package org.gatehouse.backend.guest;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.backend.device.DeviceStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.backend.registration.RegistrationDesk;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;

/// Puts registrations and records together. Of the changes after a version it gives each guest once, as they are now.
public final class GuestDesk {
    /// Of the feed, in characters: about a thousand tickets or records, whose guests fit into one answer.
    private static final int CHANGES = 400_000;

    private final Paging paging;
    private final RegistrationDesk registrations;
    private final TicketStore tickets;
    private final RecordMemory memory;
    private final DeviceStore devices;
    private final Feed feed;
    private final Json json;

    public GuestDesk(Paging paging, RegistrationDesk registrations, TicketStore tickets, RecordMemory memory,
            DeviceStore devices,
            Feed feed, Json json) {
        this.paging = paging;
        this.registrations = registrations;
        this.tickets = tickets;
        this.memory = memory;
        this.devices = devices;
        this.feed = feed;
        this.json = json;
    }

    /// The version is read first, so that whoever is in the page is there as changed up to then. The index may not know
    /// yet of somebody who came just before: the console begins with changes from somewhat earlier.
    Guest.Listed list(StoredEvent stored, Optional<String> cursor, int limit) {
        long version = feed.version(stored.event().id());
        var page = registrations.page(paging, stored.event().id(), cursor, limit);
        return new Guest.Listed(guests(stored, page.items()), page.cursor().orElse(null), version);
    }

    Guest.Changes changes(StoredEvent stored, long after) {
        var event = stored.event().id();
        var page = feed.after(event, after, CHANGES);
        var changes = page.entries().stream().flatMap(entry -> entry.lines().stream())
                .map(line -> json.readOwn(line, Change.class)).toList();
        var changed = new LinkedHashSet<RegistrationId>();
        changes.stream().flatMap(GuestDesk::ordersOf).forEach(changed::add);
        page.entries().stream().flatMap(entry -> entry.registrations().stream()).map(RegistrationId::parse)
                .forEach(changed::add);
        var scanned = changes.stream().flatMap(GuestDesk::scanned).distinct().toList();
        tickets.byId(event, scanned).values().forEach(ticket -> changed.add(ticket.registration()));
        return new Guest.Changes(guests(stored, registrations.findAll(event, List.copyOf(changed))), page.version(),
                Math.max(page.version(), feed.version(event)));
    }

    /// @param names of members
    GuestHistory history(Caller caller, RegistrationId id, Map<UserId, String> names) {
        var found = registrations.seen(caller, id);
        var records = records(found.stored(), List.of(found.registration())).values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing(GateRecord::at).thenComparing(GateRecord::id)).toList();
        var makers = records.stream().map(record -> record.id().device()).collect(Collectors.toSet());
        var guest = guests(found.stored(), List.of(found.registration())).getFirst();
        return new GuestHistory(guest, records, devices.of(found.stored().event().id()).stream()
                .filter(device -> makers.contains(device.id())).toList(), mailings(found, names), List.of());
    }

    private static List<GuestHistory.Mailed> mailings(RegistrationDesk.Seen found, Map<UserId, String> names) {
        return found.mailings().reversed().stream()
                .map(mailing -> new GuestHistory.Mailed(mailing, names.get(mailing.by()))).toList();
    }

    private static Stream<RegistrationId> ordersOf(Change change) {
        return switch (change) {
            case Change.Ticket(var row) -> Stream.ofNullable(row.order());
            case Change.Gone _,Change.Facts _,Change.Records _ -> Stream.empty();
        };
    }

    private static Stream<TicketId> scanned(Change change) {
        return switch (change) {
            case Change.Records(var records) -> records.stream().map(GateRecord::ticket).filter(Objects::nonNull);
            case Change.Ticket _,Change.Gone _,Change.Facts _ -> Stream.empty();
        };
    }

    private List<Guest> guests(StoredEvent stored, List<Registration> found) {
        var records = records(stored, found);
        return found.stream().map(registration -> new Guest(registration, registration.tickets().stream()
                .flatMap(ticket -> arrival(stored, ticket, records.getOrDefault(ticket.id(), List.of())).stream())
                .toList())).toList();
    }

    private Map<TicketId, List<GateRecord>> records(StoredEvent stored, Collection<Registration> found) {
        Set<TicketId> theirs = found.stream().flatMap(registration -> registration.tickets().stream()).map(Ticket::id)
                .collect(Collectors.toSet());
        return memory.of(stored.event().id(), theirs);
    }

    private static Optional<Guest.Arrival> arrival(StoredEvent stored, Ticket ticket, List<GateRecord> records) {
        return stored.event().type(ticket.type())
                .map(type -> TicketState.of(records, type, stored.facts().zone()))
                .flatMap(state -> state.first().map(first -> new Guest.Arrival(ticket.id(), first.at(), first.gate(),
                        state.persons(), state.inside())));
    }
}
