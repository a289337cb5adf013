package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.PageState;
import org.gatehouse.organizer.tickets.GuestBook;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.money.Reconciliation;
import org.gatehouse.ticketing.money.Takings;
import org.gatehouse.ticketing.wire.Guest;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The books of the open event, counted anew while they are in view and something has changed. The last stay when the
/// cloud is out of reach; they always say of when they are.
final class MoneyModel {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private final OpenEvent event;
    private final GuestBook guests;
    private final Calls calls;
    private final Words words;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Books>> books = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final PageState state;
    private final Consumer<Integer> arrived;
    /// What a worker counted last, and of which revision of the event; touched by one worker at a time.
    private @Nullable Books counted;
    private long revision;
    private Running following = Running.none();

    MoneyModel(OpenEvent event, GuestBook guests, Calls calls, Words words, InstantSource clock) {
        this.event = event;
        this.guests = guests;
        this.calls = calls;
        this.state = new PageState(calls);
        this.words = words;
        this.clock = clock;
        this.arrived = calls.background().latest(this::reading);
    }

    OpenEvent event() {
        return event;
    }

    ReadOnlyObjectProperty<Optional<Books>> booksProperty() {
        return books.getReadOnlyProperty();
    }

    PageState state() {
        return state;
    }

    void watch() {
        stop();
        state.waiting(words.say("money.loading"));
        var now = event.event();
        following = calls.repeat("follow money", PAUSE, () -> count(now), this::show, state::failed);
    }

    void stop() {
        following.cancel();
    }

    /// Half of the registrations would pass for all of them: nothing is counted before all are there.
    private synchronized Books count(Event of) throws InterruptedException {
        int told = guests.catchUp(arrived::accept);
        var now = clock.instant();
        var held = counted;
        boolean same = held != null && told == 0 && revision == of.revision()
                && held.reconciliation().noShows() == Reconciliation.isOver(of, now);
        counted = same && held != null ? held.asOf(now) : books(of, now);
        revision = of.revision();
        return counted;
    }

    private Books books(Event of, Instant now) {
        var all = guests.all();
        var zone = of.details().zone();
        return new Books(Takings.of(all.stream().map(Guest::registration).toList(), zone),
                Reconciliation.of(all, of, now), now);
    }

    private void reading(int known) {
        state.waiting(words.say("money.reading", arg("n", known)));
    }

    private void show(Books now) {
        books.set(Optional.of(now));
        state.fetched(now.reconciliation().codes() == 0 ? new Phase.Empty() : new Phase.Ready());
    }
}
