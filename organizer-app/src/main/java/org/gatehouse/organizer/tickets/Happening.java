package org.gatehouse.organizer.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.LogEntry;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a registration or its tickets.
sealed interface Happening {
    Instant at();

    /// It was made, and its first tickets with it.
    record Registered(Instant at, Registration registration) implements Happening {
        /// Those that did not take the place of another.
        long tickets() {
            var later = registration.tickets().stream().map(Ticket::replacedBy).toList();
            return registration.tickets().stream().filter(ticket -> !later.contains(ticket.id())).count();
        }
    }

    /// Tickets became something at once.
    record Became(Instant at, TicketStatus status, List<Ticket> tickets) implements Happening {
        public Became {
            tickets = List.copyOf(tickets);
        }
    }

    /// Its name or address, or the name on one of its tickets, was corrected.
    record Corrected(LogEntry entry) implements Happening {
        /// What such deeds are called.
        private static final Set<String> DEEDS = Set.of("registrations.attendee.change", "tickets.holder.change");

        @Override
        public Instant at() {
            return entry.at();
        }
    }

    /// Its tickets were sent by e-mail.
    record Mailed(Mailing mailing, @Nullable String by) implements Happening {
        @Override
        public Instant at() {
            return mailing.at();
        }
    }

    /// A gate did something.
    record AtGate(GateRecord record) implements Happening {
        @Override
        public Instant at() {
            return record.at();
        }
    }

    /// All of it, latest first.
    static List<Happening> of(GuestHistory history) {
        var registration = history.guest().registration();
        var all = new ArrayList<Happening>();
        all.add(new Registered(registration.createdAt(), registration));
        registration.tickets().stream().filter(ticket -> ticket.status() != TicketStatus.VALID)
                .collect(Collectors.groupingBy(ticket -> new Turn(ticket.since(), ticket.status()), TreeMap::new,
                        Collectors.toList()))
                .forEach((turn, tickets) -> all.add(new Became(turn.at(), turn.status(), tickets)));
        history.deeds().stream().filter(entry -> Corrected.DEEDS.contains(entry.deed()))
                .forEach(entry -> all.add(new Corrected(entry)));
        history.mailings().forEach(mailed -> all.add(new Mailed(mailed.mailing(), mailed.byName())));
        history.records().forEach(record -> all.add(new AtGate(record)));
        all.sort(Comparator.comparing(Happening::at).reversed());
        return all;
    }

    /// What the deed is called that brings it about; empty for what gates do.
    default String deed() {
        return switch (this) {
            case Registered _ -> "registrations";
            case Became became -> switch (became.status()) {
                case CANCELLED -> "registrations.cancel";
                case REFUNDED -> "registrations.refund";
                case BLOCKED -> "tickets.block";
                case REISSUED -> "tickets.reissue";
                case TRANSFERRED -> "tickets.transfer";
                case VALID -> "";
            };
            case Corrected(var entry) -> entry.deed();
            case Mailed _ -> "registrations.mail";
            case AtGate _ -> "";
        };
    }

    /// Who did it, as the log has it: the deed of its kind that is nearest in time. The log's clock is read a little
    /// before the ticket's.
    default Optional<LogEntry> doneBy(List<LogEntry> deeds) {
        return deeds.stream().filter(entry -> entry.deed().equals(deed()))
                .filter(entry -> away(entry).compareTo(Duration.ofMinutes(1)) < 0)
                .min(Comparator.comparing(this::away));
    }

    private Duration away(LogEntry entry) {
        return Duration.between(entry.at(), at()).abs();
    }

    /// When tickets became what.
    record Turn(Instant at, TicketStatus status) implements Comparable<Turn> {
        private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::at).thenComparing(Turn::status);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }
}
