package org.gatehouse.organizer.incidents;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.PageState;
import org.gatehouse.organizer.office.GateDesk;
import org.gatehouse.organizer.office.Habits;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.ticketing.wire.IncidentMark;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What should not have happened at the doors of the open event, and who has dealt with it; kept up while in view.
final class IncidentsModel {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final String SHOWN = "incidents.shown";
    private final OpenEvent event;
    private final GateDesk desk;
    private final Calls calls;
    private final Words words;
    private final Night.Reader reader;
    private final ReadOnlyObjectWrapper<Optional<Night>> night = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Listed> listed = FXCollections.observableArrayList();
    private final ObjectProperty<Shown> shown;
    private final PageState state;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Running watching = Running.none();
    private boolean inView;

    IncidentsModel(OpenEvent event, Numbers numbers, GateDesk desk, Calls calls, Words words, Habits habits) {
        this.event = event;
        this.desk = desk;
        this.calls = calls;
        this.state = new PageState(calls);
        this.words = words;
        this.reader = new Night.Reader(event.id(), numbers, desk);
        this.shown = new SimpleObjectProperty<>(habits.of(SHOWN).flatMap(name -> Arrays.stream(Shown.values())
                .filter(one -> one.name().equals(name)).findFirst()).orElse(Shown.OPEN));
        shown.subscribe((_, now) -> {
            habits.keep(SHOWN, now.name());
            list();
        });
    }

    OpenEvent event() {
        return event;
    }

    ReadOnlyObjectProperty<Optional<Night>> nightProperty() {
        return night.getReadOnlyProperty();
    }

    /// Those that are shown.
    ObservableList<Listed> listed() {
        return listed;
    }

    /// Which are shown; remembered.
    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    PageState state() {
        return state;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    long open() {
        return all().stream().filter(Listed::isOpen).count();
    }

    void watch() {
        stop();
        inView = true;
        state.waiting(words.say("incidents.loading"));
        watching = calls.repeat("list incidents", PAUSE, reader::read, this::show, state::failed);
    }

    void stop() {
        inView = false;
        watching.cancel();
    }

    /// Says that it has been dealt with, and how; `marked` runs once the cloud has noted it.
    void mark(Listed one, String note, Runnable marked) {
        var asked = new IncidentMark.Request(one.what().members(), note);
        calls.to("mark an incident", () -> desk.mark(event.id(), one.what().id(), asked)).busy(busy).onDone(mark -> {
            replace(one, one.marked(Optional.of(mark)));
            marked.run();
            calls.notices().show(Notice.done(words.say("incidents.marked"))
                    .offering(words.say("incidents.open-again"), () -> unmark(one)));
        }).start();
    }

    /// Takes the mark back.
    void unmark(Listed one) {
        calls.to("open an incident again", () -> {
            desk.unmark(event.id(), one.what().id());
            return one;
        }).busy(busy).onDone(_ -> replace(one, one.marked(Optional.empty()))).start();
    }

    private void replace(Listed before, Listed now) {
        night.get().ifPresent(known -> show(new Night(known.asOf(), known.all().stream()
                .map(one -> one.what().id().equals(before.what().id()) ? now : one).toList(), known.devices(),
                known.unlisted())));
        // an answer that comes after the screen was left must not begin to ask again
        if (inView) {
            watch();
        }
    }

    private List<Listed> all() {
        return night.get().map(Night::all).orElse(List.of());
    }

    private void show(Night now) {
        night.set(Optional.of(now));
        list();
        state.fetched();
    }

    /// What is the same stays, with what is selected of it.
    private void list() {
        var now = all().stream().filter(shown.get()::shows).toList();
        if (!now.equals(listed)) {
            listed.setAll(now);
        }
    }

    /// What the list says where it is empty.
    String nothing() {
        return all().isEmpty() ? words.say("incidents.none") : words.say("incidents.none-such", arg("n", all().size()));
    }
}
