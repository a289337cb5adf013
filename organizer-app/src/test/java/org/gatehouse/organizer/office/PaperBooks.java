package org.gatehouse.organizer.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Device;

/// What an office on paper knows, and all its desks look up.
abstract class PaperBooks extends PaperLine {
    final InstantSource clock;
    final PaperPrices prices;
    final PaperPeople people;
    final RandomGenerator random = new SplittableRandom(7);
    final Map<EventId, Event> events = new LinkedHashMap<>();
    final List<Registration> registrations = new ArrayList<>();
    final List<RegistrationId> changed = new ArrayList<>();
    final Map<EventId, List<Device>> devices = new HashMap<>();
    final Map<RegistrationId, List<Mailing>> mailings = new HashMap<>();

    PaperBooks(InstantSource clock) {
        this.clock = clock;
        this.prices = new PaperPrices(clock, this::arrive, id -> known(events.get(id)));
        this.people = new PaperPeople(clock);
    }

    /// Those of an event whose attendee's name or address says this, newest first.
    public synchronized List<Registration> registrations(EventId event, String text) {
        return registrations.reversed().stream().filter(registration -> registration.event().equals(event))
                .filter(registration -> (registration.attendee().name() + " " + registration.attendee().email())
                        .contains(text))
                .toList();
    }

    Registration known(RegistrationId id) {
        return registrations.stream().filter(registration -> registration.id().equals(id)).findFirst()
                .orElseThrow(() -> refused("not-found", 404));
    }

    Ticket ticket(TicketId id) {
        return registrations.stream().flatMap(registration -> registration.tickets().stream())
                .filter(ticket -> ticket.id().equals(id)).findFirst().orElseThrow(() -> refused("not-found", 404));
    }

    Registration store(Registration asked) {
        var last = mailings.getOrDefault(asked.id(), List.of());
        var now = new Registration(asked.id(), asked.event(), asked.channel(), asked.attendee(), asked.amount(),
                asked.payment(), asked.status(), asked.createdAt(), asked.tickets(), asked.sale(),
                last.isEmpty() ? null : last.getLast());
        registrations.replaceAll(registration -> registration.id().equals(now.id()) ? now : registration);
        changed.add(now.id());
        return now;
    }

    int sold(Event event, TypeNumber type) {
        return (int) registrations.stream().filter(registration -> registration.event().equals(event.id()))
                .filter(registration -> registration.status() == RegistrationStatus.CONFIRMED)
                .flatMap(registration -> registration.tickets().stream()).filter(ticket -> ticket.type().equals(type))
                .count();
    }

    static Path written(Path target, byte[] content) {
        try {
            return Files.write(target, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
