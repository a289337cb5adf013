package org.gatehouse.organizer.tickets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import org.gatehouse.sync.search.Folding;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Which guests are wanted, and in which order.
///
/// @param text words that each must say somewhere
/// @param type one that each must have a ticket of
/// @param promo a code that each must have been sold with
record Ask(String text, Optional<TypeNumber> type, Optional<PromoCode> promo, Standing standing, Coming coming,
        Order order) {
    /// Everybody, latest first.
    static final Ask ALL = new Ask("", Optional.empty(), Optional.empty(), Standing.ANY, Coming.ANY, Order.LATEST);

    /// What has become of the registration, or of the message with its tickets.
    enum Standing {
        ANY(_ -> true), //
        CONFIRMED(row -> row.registration().status() == RegistrationStatus.CONFIRMED), //
        PENDING(row -> row.registration().status() == RegistrationStatus.PENDING), //
        CANCELLED(row -> row.registration().status() == RegistrationStatus.CANCELLED), //
        REFUNDED(row -> row.registration().status() == RegistrationStatus.REFUNDED), //
        BLOCKED(row -> row.has(TicketStatus.BLOCKED)), //
        MAILED(row -> row.registration().mailed() != null), //
        NOT_MAILED(row -> row.registration().mailed() == null
                && switch (Sendable.of(row.registration())) {
                    case YES, NO_ADDRESS -> true;
                    case NOTHING_VALID, SOLD_ELSEWHERE -> false;
                });

        private final Predicate<GuestRow> wanted;

        Standing(Predicate<GuestRow> wanted) {
            this.wanted = wanted;
        }
    }

    /// Whether somebody of it has come.
    enum Coming {
        ANY((_, _) -> true), //
        CAME((row, _) -> row.came() > 0), //
        NOT_YET(GuestRow::waits);

        private final BiPredicate<GuestRow, Event> wanted;

        Coming(BiPredicate<GuestRow, Event> wanted) {
            this.wanted = wanted;
        }
    }

    /// What rows are put in order by.
    enum By {
        ATTENDEE(Comparator.comparing(GuestRow::name)), //
        EMAIL(Comparator.comparing(GuestRow::email)), //
        TICKETS(Comparator.comparingLong(GuestRow::tickets)), //
        ARRIVED(Comparator.comparingInt(GuestRow::came)), //
        AMOUNT(Comparator.comparingLong(row -> row.registration().amount().minor())), //
        STATUS(Comparator.comparing(row -> row.registration().status())), //
        CHANNEL(Comparator.comparing(row -> row.registration().channel())), //
        WHEN(Comparator.comparing(row -> row.registration().createdAt())), //
        MAILED(Comparator.comparing(GuestRow::mailed)), //
        NUMBER(Comparator.comparing(row -> row.id().value()));

        private final Comparator<GuestRow> rising;

        By(Comparator<GuestRow> rising) {
            this.rising = rising;
        }
    }

    /// By one column, upwards or downwards; those alike by when they registered.
    record Order(By by, Way way) {
        static final Order LATEST = new Order(By.WHEN, Way.FALLING);

        Comparator<GuestRow> comparator() {
            var chosen = way == Way.RISING ? by.rising : by.rising.reversed();
            return chosen.thenComparing(By.WHEN.rising.reversed()).thenComparing(By.NUMBER.rising);
        }
    }

    enum Way {
        RISING, FALLING
    }

    /// Whether anybody is left out.
    boolean narrows() {
        return !words().isEmpty() || type.isPresent() || promo.isPresent() || standing != Standing.ANY
                || coming != Coming.ANY;
    }

    /// @param event as it is now: how many its tickets let in
    Predicate<GuestRow> wanted(Event event) {
        var words = words();
        Predicate<GuestRow> said = row -> row.says(words);
        return standing.wanted.and(row -> coming.wanted.test(row, event)).and(row -> type.map(row::has).orElse(true))
                .and(row -> promo.isEmpty() || promo.equals(row.promo())).and(said);
    }

    private List<String> words() {
        return text.isBlank() ? List.of() : List.of(Folding.fold(text.strip()).split("\\s+"));
    }
}
