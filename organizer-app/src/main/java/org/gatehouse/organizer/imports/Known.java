package org.gatehouse.organizer.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gatehouse.sync.search.Folding;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Imports;
import org.jspecify.annotations.Nullable;

/// Who is on an event's list, as an import asks for it.
public final class Known {
    private final EventId event;
    private final Map<String, Ticket> byBarcode = new HashMap<>();
    private final Map<RegistrationId, Ticket> byRegistration = new HashMap<>();
    private final Set<Person> persons = new HashSet<>();

    /// Who has a valid ticket of which type, however the name is written.
    private record Person(TypeNumber type, String name, String email) {
        static Person of(TypeNumber type, @Nullable String name, @Nullable String email) {
            return new Person(type, Folding.fold(name == null ? "" : name),
                    email == null ? "" : email.toLowerCase(Locale.ROOT));
        }
    }

    private Known(EventId event) {
        this.event = event;
    }

    /// @param all registrations of the event, as far as they have been read
    public static Known of(EventId event, Collection<Registration> all) {
        var known = new Known(event);
        all.forEach(known::add);
        return known;
    }

    private void add(Registration registration) {
        for (var ticket : registration.tickets()) {
            var barcode = ticket.barcode();
            if (barcode != null) {
                byBarcode.put(barcode, ticket);
            }
            // of tickets issued one in another's place the one that lets in
            byRegistration.merge(registration.id(), ticket,
                    (one, other) -> one.status() == TicketStatus.VALID ? one : other);
            if (ticket.status() == TicketStatus.VALID) {
                var attendee = registration.attendee();
                persons.add(Person.of(ticket.type(), ticket.holder() == null ? attendee.name() : ticket.holder(),
                        attendee.email()));
            }
        }
    }

    /// The ticket that a row has become before.
    Optional<Ticket> ticket(Imports.Row row) {
        var barcode = row.barcode();
        return Optional.ofNullable(barcode == null
                ? byRegistration.get(row.registration(event))
                : byBarcode.get(barcode));
    }

    /// Whether somebody of that name and address has a ticket of that type.
    boolean hasAlike(Imports.Row row) {
        return persons.contains(Person.of(row.type(), row.holder(), row.email()));
    }
}
