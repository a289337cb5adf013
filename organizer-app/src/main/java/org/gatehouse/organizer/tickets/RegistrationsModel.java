package org.gatehouse.organizer.tickets;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.imports.Known;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.GuestList;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.wire.Guest;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// All registrations of an event, kept in memory and up to date while the screen is shown, and those of them that are
/// wanted. Finding goes on beside the window, the newest wish first.
final class RegistrationsModel {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private final OpenEvent event;
    private final GuestIndex index = new GuestIndex();
    private final GuestFeed feed;
    private final Consumer<Integer> arrived;
    private final GuestRows shown = new GuestRows();
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(Chosen.NONE);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Optional<TypeNumber>> type = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PromoCode>> promo = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PromoCode>> promos = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Ask.Standing> standing = new SimpleObjectProperty<>(Ask.Standing.ANY);
    private final ObjectProperty<Ask.Coming> coming = new SimpleObjectProperty<>(Ask.Coming.ANY);
    private final ObjectProperty<Ask.Order> order = new SimpleObjectProperty<>(Ask.Order.LATEST);
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Ready());
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper known = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private Calls calls;
    private Words words;
    private Running following = Running.none();
    private boolean finding;
    private boolean wantedAgain;

    /// What was found.
    private record Found(List<GuestRow> rows, int known, List<PromoCode> promos) {}

    RegistrationsModel(OpenEvent event, GuestList guests, Calls calls, Words words) {
        this.event = event;
        this.calls = calls;
        this.words = words;
        this.feed = new GuestFeed(event.id(), guests, index);
        this.arrived = calls.background().latest(_ -> find());
        List.<ObservableValue<?>>of(search, type, promo, standing, coming, order)
                .forEach(wish -> wish.subscribe((_, _) -> find()));
    }

    /// Goes on in another language with all that was read.
    void speak(Calls newCalls, Words now) {
        calls = newCalls;
        words = now;
        notice.set(Optional.empty());
    }

    /// All of them, for whoever counts.
    GuestBook book() {
        return new GuestBook(index, feed);
    }

    /// Looks for those of whom this became.
    void look(Fate fate) {
        search.set("");
        type.set(Optional.empty());
        promo.set(Optional.empty());
        coming.set(switch (fate) {
            case ADMITTED -> Ask.Coming.CAME;
            case WAITING -> Ask.Coming.NOT_YET;
            case BLOCKED, REFUNDED, CANCELLED -> Ask.Coming.ANY;
        });
        standing.set(switch (fate) {
            case ADMITTED, WAITING -> Ask.Standing.ANY;
            case BLOCKED -> Ask.Standing.BLOCKED;
            case REFUNDED -> Ask.Standing.REFUNDED;
            case CANCELLED -> Ask.Standing.CANCELLED;
        });
    }

    OpenEvent event() {
        return event;
    }

    GuestRows shown() {
        return shown;
    }

    /// Who stands in a line of the table, if anybody does.
    Optional<GuestRow> at(Line line) {
        return line.at() < shown.size() ? Optional.of(shown.get(line.at())) : Optional.empty();
    }

    /// Those that something is to be done with at once.
    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Chosen chosen() {
        return chosen.get();
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<Optional<TypeNumber>> typeProperty() {
        return type;
    }

    ObjectProperty<Optional<PromoCode>> promoProperty() {
        return promo;
    }

    /// The codes that something was sold with.
    ReadOnlyObjectProperty<List<PromoCode>> promosProperty() {
        return promos.getReadOnlyProperty();
    }

    ObjectProperty<Ask.Standing> standingProperty() {
        return standing;
    }

    ObjectProperty<Ask.Coming> comingProperty() {
        return coming;
    }

    ObjectProperty<Ask.Order> orderProperty() {
        return order;
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// How many registrations are known, shown or not.
    ReadOnlyIntegerProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Whether there are more that have not been read yet.
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Whether tickets may be issued now.
    boolean sells() {
        return event.event().status() == EventStatus.PUBLISHED;
    }

    /// Reads what is not known yet, and every few seconds what has changed, until stopped.
    void load() {
        stop();
        reading.set(true);
        if (shown.isEmpty()) {
            phase.set(new Phase.Busy(words.say("registrations.loading")));
        }
        following = calls.repeat("follow registrations", PAUSE, () -> feed.catchUp(arrived::accept), told -> {
            notice.set(Optional.empty());
            if (reading.get() || told > 0) {
                reading.set(false);
                find();
            }
        }, this::fail);
    }

    void stop() {
        following.cancel();
    }

    /// Something was changed here: reads what has changed. Not what the cloud answered is kept, for that may be older
    /// than what was read meanwhile.
    void changed() {
        // where it cannot be read now, following the list says so and reads it later
        calls.to("read a change", () -> feed.catchUp(arrived::accept)).onDone(_ -> find()).onTrouble(_ -> {}).start();
    }

    void chooseAllShown() {
        chosen.set(chosen().with(shown));
    }

    void chooseNone() {
        chosen.set(Chosen.NONE);
    }

    /// Chooses what was not, and the other way round.
    void turn(GuestRow row) {
        chosen.set(chosen().turned(row, shown));
    }

    /// They are chosen no more.
    void leave(List<GuestRow> done) {
        chosen.set(chosen().without(done, shown));
    }

    /// Who is on the list, for an import; not on the thread that draws.
    Known known() {
        return Known.of(event.id(), index.all().stream().map(Guest::registration).toList());
    }

    private void find() {
        wantedAgain = finding;
        if (finding) {
            return;
        }
        finding = true;
        var ask = new Ask(search.get(), type.get(), promo.get(), standing.get(), coming.get(), order.get());
        var now = event.event();
        calls.background().work("find registrations",
                () -> new Found(index.find(ask, now), index.size(), index.promos()))
                .onEnd(() -> finding = false).onDone(this::show).start();
    }

    private void show(Found found) {
        known.set(found.known());
        promos.set(found.promos());
        shown.become(found.rows());
        chosen.set(chosen().among(shown));
        if (found.known() > 0) {
            phase.set(new Phase.Ready());
        } else if (!reading.get()) {
            phase.set(new Phase.Empty());
        }
        if (wantedAgain) {
            find();
        }
    }

    private void fail(Trouble trouble) {
        if (known.get() == 0) {
            phase.set(calls.phase(trouble));
        } else {
            notice.set(Optional.of(calls.notice(trouble)));
        }
    }

    /// A registration's tickets, a line for each type, such as `2 × Weekend`.
    String ticketsOf(GuestRow row) {
        return row.registration().tickets().stream().filter(ticket -> !ticket.isReplaced())
                .collect(java.util.stream.Collectors.groupingBy(ticket -> ticket.type(), java.util.TreeMap::new,
                        java.util.stream.Collectors.counting()))
                .entrySet().stream().map(entry -> entry.getValue() + " × " + event.typeName(entry.getKey()))
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
