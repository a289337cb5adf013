package org.gatehouse.organizer.tickets;

import java.time.Duration;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.Page;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The registrations of an event, a page at a time, narrowed by the cloud to what is searched for.
final class RegistrationsModel {
    /// How long typing must rest before the cloud is asked.
    private static final Duration REST = Duration.ofMillis(250);
    private final OpenEvent event;
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Words words;
    private final ObservableList<Registration> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Ready());
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private @Nullable String cursor;
    private Running loading = Running.none();
    private Running resting = Running.none();

    RegistrationsModel(OpenEvent event, BoxOffice boxOffice, Calls calls, Words words) {
        this.event = event;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        search.addListener((_, _, _) -> loadAfterRest());
    }

    OpenEvent event() {
        return event;
    }

    ObservableList<Registration> shown() {
        return shown;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Whether the cloud has more than is shown.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// Whether tickets may be issued now.
    boolean sells() {
        return event.event().status() == EventStatus.PUBLISHED;
    }

    void load() {
        stop();
        if (shown.isEmpty()) {
            phase.set(new Phase.Busy(words.say("registrations.loading")));
        }
        var text = searched();
        loading = calls.to("list registrations", () -> boxOffice.registrations(event.id(), text, null))
                .onDone(this::begin)
                .onTrouble(this::fail).start();
    }

    void loadMore() {
        if (!more.get()) {
            return;
        }
        loading.cancel();
        var text = searched();
        var from = cursor;
        loading = calls.to("list more registrations", () -> boxOffice.registrations(event.id(), text, from))
                .onDone(this::append).onTrouble(this::fail).start();
    }

    /// Puts a registration the cloud has just told of in its place, or first.
    void told(Registration registration) {
        var ids = shown.stream().map(Registration::id).toList();
        int at = ids.indexOf(registration.id());
        if (at >= 0) {
            shown.set(at, registration);
        } else {
            shown.addFirst(registration);
        }
        phase.set(new Phase.Ready());
    }

    void stop() {
        resting.cancel();
        loading.cancel();
    }

    private @Nullable String searched() {
        var text = search.get().strip();
        return text.isEmpty() ? null : text;
    }

    private void loadAfterRest() {
        resting.cancel();
        resting = calls.background().work("rest from typing", () -> {
            Thread.sleep(REST);
            return REST;
        }).onDone(_ -> load()).start();
    }

    private void begin(Page<Registration> page) {
        shown.clear();
        append(page);
        boolean nothingAtAll = shown.isEmpty() && searched() == null;
        phase.set(nothingAtAll ? new Phase.Empty() : new Phase.Ready());
    }

    private void append(Page<Registration> page) {
        notice.set(Optional.empty());
        shown.addAll(page.items());
        cursor = page.cursor();
        more.set(cursor != null);
    }

    private void fail(Trouble trouble) {
        if (shown.isEmpty()) {
            phase.set(calls.phase(trouble));
        } else {
            notice.set(Optional.of(calls.notice(trouble)));
        }
    }

    /// A registration's tickets by type, such as `2 × Weekend, 1 × Child`.
    String ticketsOf(Registration registration) {
        return registration.tickets().stream()
                .collect(java.util.stream.Collectors.groupingBy(ticket -> ticket.type(), java.util.TreeMap::new,
                        java.util.stream.Collectors.counting()))
                .entrySet().stream().map(entry -> entry.getValue() + " × " + event.typeName(entry.getKey()))
                .collect(java.util.stream.Collectors.joining(", "));
    }

}
