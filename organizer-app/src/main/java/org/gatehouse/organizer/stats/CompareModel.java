package org.gatehouse.organizer.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Habits;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Statistics;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Another event whose arrivals are laid over those of the open one. The others are asked for when somebody wants to
/// compare, and the chosen one's numbers once: what is past does not change.
final class CompareModel {
    private final OpenEvent event;
    private final EventDesk desk;
    private final Numbers numbers;
    private final Calls calls;
    private final Habits habits;
    private final ObservableList<Event> others = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Event> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Curve>> curve = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();

    CompareModel(OpenEvent event, EventDesk desk, Numbers numbers, Calls calls, Habits habits) {
        this.event = event;
        this.desk = desk;
        this.numbers = numbers;
        this.calls = calls;
        this.habits = habits;
        chosen.subscribe((_, now) -> {
            habits.keep(habit(), now == null ? "" : now.id().value());
            fetch(now);
        });
    }

    /// Those that can be chosen, latest first.
    ObservableList<Event> others() {
        return others;
    }

    ObjectProperty<@Nullable Event> chosenProperty() {
        return chosen;
    }

    /// The chosen one's arrivals.
    ObjectProperty<Optional<Curve>> curveProperty() {
        return curve;
    }

    /// What this event is compared with, for the next time.
    private String habit() {
        return "live.compare." + event.id().value();
    }

    /// Asks which other events there are.
    void list() {
        if (others.isEmpty() && !busy.get()) {
            calls.to("list events to compare", desk::all).busy(busy).onDone(this::listed).start();
        }
    }

    private void listed(List<EventReply> all) {
        others.setAll(all.stream().map(EventReply::event)
                .filter(other -> !other.id().equals(event.id()) && other.status() != EventStatus.DRAFT)
                .sorted(Comparator.comparing((Event other) -> other.details().start()).reversed()).toList());
        habits.of(habit()).flatMap(id -> others.stream().filter(other -> other.id().value().equals(id)).findFirst())
                .ifPresent(chosen::set);
    }

    private void fetch(@Nullable Event other) {
        curve.set(Optional.empty());
        if (other == null) {
            return;
        }
        calls.to("get statistics to compare", () -> numbers.newer(other.id(), null).statistics()).onDone(counted -> {
            if (other.equals(chosen.get())) {
                curve.set(Optional.of(of(counted, other)));
            }
        }).start();
    }

    /// The open event's own arrivals.
    Curve own(Statistics now) {
        return of(now, event.event());
    }

    private static Curve of(Statistics counted, Event of) {
        return Curve.of(counted, of.details().start());
    }
}
