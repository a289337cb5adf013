package org.gatehouse.organizer.log;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.PageState;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.People;
import org.gatehouse.sync.api.Organization.LogQuery;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.LogArea;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.Page;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The log, latest first, as much of it as was asked for. Filtering is the cloud's work: the log is longer than what is
/// here.
final class LogModel {
    private final People people;
    private final EventDesk events;
    private final Calls calls;
    private final Words words;
    private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<Person> persons = FXCollections.observableArrayList();
    private final ObservableList<Occasion> occasions = FXCollections.observableArrayList();
    private final PageState state;
    private final BooleanProperty more = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LogArea> area = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Occasion> occasion = new SimpleObjectProperty<>();
    private @Nullable String cursor;
    private Running reading = Running.none();

    /// Somebody who is in the log.
    record Person(UserId id, String name) {}

    /// An event by its name.
    record Occasion(EventId id, String name) {}

    LogModel(People people, EventDesk events, Calls calls, Words words) {
        this.people = people;
        this.events = events;
        this.calls = calls;
        this.state = new PageState(calls);
        this.words = words;
        area.addListener((_, _, _) -> load());
        person.addListener((_, _, _) -> load());
        occasion.addListener((_, _, _) -> load());
    }

    ObservableList<LogEntry> entries() {
        return entries;
    }

    /// Those met in what was read so far.
    ObservableList<Person> persons() {
        return persons;
    }

    ObservableList<Occasion> occasions() {
        return occasions;
    }

    PageState state() {
        return state;
    }

    /// Whether there is more that is older.
    BooleanProperty moreProperty() {
        return more;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<@Nullable LogArea> areaProperty() {
        return area;
    }

    ObjectProperty<@Nullable Person> personProperty() {
        return person;
    }

    ObjectProperty<@Nullable Occasion> occasionProperty() {
        return occasion;
    }

    void begin() {
        state.waiting(words.say("log.loading"));
        calls.to("name the events", events::all).onDone(all -> occasions.setAll(all.stream()
                .map(reply -> new Occasion(reply.event().id(), reply.event().details().name())).toList()))
                .onTrouble(_ -> {}).start();
        load();
    }

    /// Reads it anew from the latest on.
    void load() {
        read(null, page -> {
            entries.setAll(page.items());
            state.fetched(entries.isEmpty() && !isFiltered() ? new Phase.Empty() : new Phase.Ready());
        });
    }

    /// Reads on where the last page ended.
    void readOn() {
        read(cursor, page -> {
            entries.addAll(page.items());
            state.fetched();
        });
    }

    void stop() {
        reading.cancel();
    }

    /// What an event is called, where it is known.
    String eventName(@Nullable EventId id) {
        return occasions.stream().filter(occasion -> occasion.id().equals(id)).findFirst().map(Occasion::name)
                .orElse("");
    }

    private boolean isFiltered() {
        return area.get() != null || person.get() != null || occasion.get() != null || !search.get().isBlank();
    }

    private void read(@Nullable String after, java.util.function.Consumer<Page<LogEntry>> done) {
        stop();
        var by = person.get();
        var at = occasion.get();
        var query = new LogQuery(at == null ? null : at.id(), area.get(), by == null ? null : by.id(),
                search.get().strip(), after);
        reading = calls.to("read the log", () -> people.log(query)).busy(busy).onDone(page -> {
            cursor = page.cursor();
            more.set(cursor != null);
            meet(page.items());
            done.accept(page);
        }).onTrouble(state::failed).start();
    }

    /// Keeps who was met, so that a filter does not empty the choice of people.
    private void meet(List<LogEntry> read) {
        Map<UserId, Person> known = persons.stream()
                .collect(Collectors.toMap(Person::id, one -> one, (a, _) -> a, TreeMap::new));
        read.forEach(entry -> {
            var name = entry.byName();
            if (name != null && !name.isBlank()) {
                known.putIfAbsent(entry.by(), new Person(entry.by(), name));
            }
        });
        if (known.size() != persons.size()) {
            persons.setAll(known.values().stream().sorted(java.util.Comparator.comparing(Person::name)).toList());
        }
    }
}
