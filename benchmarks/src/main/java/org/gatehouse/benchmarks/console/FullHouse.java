package org.gatehouse.benchmarks.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.organizer.office.GuestList;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Guest;
import org.jspecify.annotations.Nullable;

/// A list of many guests in memory, which answers at once: the console's own time remains.
final class FullHouse implements GuestList {
    private static final Instant SALE = Instant.parse("2026-06-01T10:00:00Z");
    private static final String[] FIRST = {"Ada", "Grace", "María José", "Jürgen", "Łukasz", "محمد", "さくら", "Chinedu",
            "Zoë", "Ольга", "Amélie", "Søren", "Noor", "Björk", "Xiulan"};
    private static final String[] LAST = {"Lovelace", "Hopper", "Núñez", "Groß", "Żółć", "الفارسي", "高橋", "Okafor",
            "Nguyễn", "Кузнецова", "Lefèvre", "Kierkegaard", "Haddad", "Guðmundsdóttir", "Wang", "Österreicher"};

    private final List<Guest> guests;
    private final AtomicLong firstPage = new AtomicLong();

    FullHouse(EventId event, int count) {
        var random = new SplittableRandom(34);
        var made = new ArrayList<Guest>(count);
        for (int i = count; i > 0; i--) {
            made.add(guest(event, i, random));
        }
        guests = List.copyOf(made);
    }

    /// When the first page was given out, in nanoseconds; 0 before.
    long firstPageAt() {
        return firstPage.get();
    }

    private static Guest guest(EventId event, int number, SplittableRandom random) {
        var id = new RegistrationId("order" + number + "x" + Long.toHexString(random.nextLong()));
        var name = FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)];
        var at = SALE.plusSeconds(number);
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            tickets.add(new Ticket(TicketId.issue(1, new TypeNumber(1 + i), at, random), event, id, name,
                    TicketStatus.VALID, at, null));
        }
        var registration = new Registration(id, event, Channel.BOX_OFFICE,
                new Attendee(name, "guest" + number + "@example.org"), new Money(4_500L * tickets.size(), "EUR"),
                Payment.CARD, RegistrationStatus.CONFIRMED, at, tickets);
        var came = random.nextBoolean()
                ? List.of(new Guest.Arrival(tickets.getFirst().id(), at, new GateId("north"), 1, 1))
                : List.<Guest.Arrival>of();
        return new Guest(registration, came);
    }

    @Override
    public Guest.Listed guests(EventId event, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(guests.size(), from + limit);
        firstPage.compareAndSet(0, System.nanoTime());
        return new Guest.Listed(guests.subList(from, to), to < guests.size() ? Integer.toString(to) : null, 1);
    }

    @Override
    public Guest.Changes guestsSince(EventId event, long version) {
        return new Guest.Changes(List.of(), version, version);
    }
}
