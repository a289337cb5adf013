package org.gatehouse.organizer.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gatehouse.sync.search.Folding;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.money.Arrived;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Guest;

/// A guest as a row of the list, with what is searched and sorted by made once.
///
/// @param name as it is sorted by: without accents and case
/// @param text all that it is found by: names, address, order, ticket numbers
record GuestRow(Guest guest, String name, String text) {

    static GuestRow of(Guest guest) {
        var registration = guest.registration();
        var name = Folding.fold(registration.attendee().name());
        var holders = registration.tickets().stream().map(Ticket::holder).filter(Objects::nonNull).distinct()
                .filter(holder -> !holder.equals(registration.attendee().name())).map(Folding::fold)
                .collect(Collectors.joining("\n"));
        var numbers = registration.tickets().stream().map(ticket -> ticket.id().value())
                .collect(Collectors.joining("\n"));
        var rest = String.join("\n", lower(registration.attendee().email()), registration.id().value(), numbers);
        return new GuestRow(guest, name, name + "\n" + holders + "\n" + rest.toLowerCase(Locale.ROOT));
    }

    Registration registration() {
        return guest.registration();
    }

    RegistrationId id() {
        return registration().id();
    }

    String email() {
        return lower(registration().attendee().email());
    }

    /// Whether it says each of these, somewhere.
    ///
    /// @param words folded
    boolean says(List<String> words) {
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    boolean has(TypeNumber type) {
        return registration().tickets().stream().anyMatch(ticket -> ticket.type().equals(type));
    }

    boolean has(TicketStatus status) {
        return registration().tickets().stream().anyMatch(ticket -> ticket.status() == status);
    }

    /// Tickets that stand for a place, those that others have taken the place of left out.
    long tickets() {
        return registration().tickets().stream().filter(ticket -> !ticket.isReplaced()).count();
    }

    /// When its tickets were last sent; before all time where they never were.
    Instant mailed() {
        var mailed = registration().mailed();
        return mailed == null ? Instant.MIN : mailed.at();
    }

    /// Tickets on which somebody came.
    int came() {
        return guest.arrivals().size();
    }

    /// The code it was sold with.
    Optional<PromoCode> promo() {
        var sale = registration().sale();
        return sale == null ? Optional.empty() : Optional.ofNullable(sale.promo());
    }

    /// Whether somebody may still come on one of its tickets.
    boolean waits(Event event) {
        return Arrived.of(guest).waits(event);
    }

    private static String lower(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
