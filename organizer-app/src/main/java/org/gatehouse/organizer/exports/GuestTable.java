package org.gatehouse.organizer.exports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.Guest;

/// Registrations as a table, one row each; times on the clocks of the event.
final class GuestTable {
    private final OpenEvent event;
    private final Words words;

    GuestTable(OpenEvent event, Words words) {
        this.event = event;
        this.words = words;
    }

    Table of(List<Guest> guests) {
        var header = List.of("by.number", "by.attendee", "by.email", "by.tickets", "export.names", "export.barcodes",
                "export.count",
                "by.arrived", "export.first", "by.amount", "export.currency", "issue.payment", "by.channel",
                "by.status", "by.when").stream().map(words::say).toList();
        return new Table(header, guests.stream().map(this::row).toList());
    }

    private List<Cell> row(Guest guest) {
        var registration = guest.registration();
        var email = registration.attendee().email();
        var standing = registration.tickets().stream().filter(ticket -> !ticket.isReplaced()).toList();
        return List.of(text(registration.id().value()), text(registration.attendee().name()),
                text(email == null ? "" : email), text(types(standing)),
                text(names(registration, standing)), text(barcodes(standing)),
                Cell.Number.of(standing.size()), Cell.Number.of(guest.arrivals().size()), first(guest),
                new Cell.Number(amount(registration.amount())), text(registration.amount().currency()),
                text(words.of(registration.payment())), text(words.of(registration.channel())),
                text(words.of(registration.status())), new Cell.Moment(local(registration)));
    }

    private static Cell text(String words) {
        return new Cell.Text(words);
    }

    private String types(List<Ticket> tickets) {
        return tickets.stream()
                .collect(Collectors.groupingBy(Ticket::type, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(entry -> entry.getValue() + " × " + event.typeName(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    /// Of a group, whose tickets have names of their own.
    private static String names(Registration registration, List<Ticket> tickets) {
        return tickets.stream().map(Ticket::holder).filter(Objects::nonNull)
                .filter(holder -> !holder.equals(registration.attendee().name())).collect(Collectors.joining("; "));
    }

    private static String barcodes(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::barcode).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private Cell first(Guest guest) {
        return guest.arrivals().stream().map(Guest.Arrival::at).min(Comparator.naturalOrder())
                .<Cell>map(at -> new Cell.Moment(LocalDateTime.ofInstant(at, event.zone())))
                .orElseGet(() -> text(""));
    }

    private static BigDecimal amount(Money money) {
        return BigDecimal.valueOf(money.minor(), Currency.getInstance(money.currency()).getDefaultFractionDigits());
    }

    private LocalDateTime local(Registration registration) {
        return LocalDateTime.ofInstant(registration.createdAt(), event.zone());
    }
}
