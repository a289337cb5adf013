package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Habits;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.wire.EventReply;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The list of the organization's events. Once fetched it stays usable when the cloud is out of reach.
final class EventsModel {
    private static final String LAYOUT = "event-list.layout";
    private final EventDesk desk;
    private final Calls calls;
    private final Words words;
    private final Formats formats;
    private final InstantSource clock;
    private final ObservableList<EventReply> all = FXCollections.observableArrayList();
    private final FilteredList<EventReply> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<EventsLayout> layout;
    private final ObjectProperty<EventFilter> filter = new SimpleObjectProperty<>(EventFilter.ALL);
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Ready());
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private @Nullable Instant fetchedAt;
    private Running loading = Running.none();

    EventsModel(EventDesk desk, Calls calls, Words words, InstantSource clock, Habits habits) {
        this.desk = desk;
        this.calls = calls;
        this.words = words;
        this.formats = new Formats(words);
        this.clock = clock;
        this.layout = new SimpleObjectProperty<>(habits.of(LAYOUT).flatMap(name -> Arrays
                .stream(EventsLayout.values()).filter(one -> one.name().equals(name)).findFirst())
                .orElse(EventsLayout.TABLE));
        layout.addListener((_, _, now) -> habits.keep(LAYOUT, now.name()));
        search.addListener((_, _, _) -> narrow());
        filter.addListener((_, _, _) -> narrow());
        narrow();
    }

    /// Fetches the list; the one on the screen stays there meanwhile.
    void load() {
        loading.cancel();
        if (all.isEmpty()) {
            phase.set(new Phase.Busy(words.say("events.loading")));
        }
        loading = calls.to("list events", desk::all).onDone(this::show).onTrouble(this::fail).start();
    }

    void stop() {
        loading.cancel();
    }

    ObservableList<EventReply> shown() {
        return shown;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<EventFilter> filterProperty() {
        return filter;
    }

    /// Table or calendar; remembered.
    ObjectProperty<EventsLayout> layoutProperty() {
        return layout;
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    private void show(List<EventReply> events) {
        fetchedAt = clock.instant();
        notice.set(Optional.empty());
        all.setAll(events.stream()
                .sorted(Comparator.comparing((EventReply reply) -> reply.event().details().start()).reversed())
                .toList());
        phase.set(all.isEmpty() ? new Phase.Empty() : new Phase.Ready());
    }

    private void fail(Trouble trouble) {
        var then = fetchedAt;
        if (then == null) {
            phase.set(calls.phase(trouble));
        } else {
            notice.set(Optional.of(stale(calls.notice(trouble), then)));
        }
    }

    private Notice stale(Notice trouble, Instant then) {
        var asOf = words.say("as-of", arg("time", formats.second(then, ZoneId.systemDefault())));
        return Notice.of(trouble.tone(), trouble.title(), asOf + " " + trouble.nextStep());
    }

    private void narrow() {
        var text = search.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(reply -> filter.get().takes(reply) && holds(reply, text));
    }

    private static boolean holds(EventReply reply, String text) {
        var details = reply.event().details();
        var category = Optional.ofNullable(details.category()).orElse("");
        return (details.name() + " " + details.venue() + " " + category).toLowerCase(Locale.ROOT).contains(text);
    }
}
