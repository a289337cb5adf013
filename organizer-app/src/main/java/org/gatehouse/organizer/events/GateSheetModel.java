package org.gatehouse.organizer.events;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// Adds a gate or edits one.
final class GateSheetModel {
    private final OpenEvent event;
    private final EventDesk desk;
    private final Standing standing;
    private final Calls calls;
    private final Words words;
    private final Optional<Gate> edited;
    private final Faults faults;
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty in = new SimpleBooleanProperty(true);
    private final BooleanProperty out = new SimpleBooleanProperty(false);
    private final ObservableSet<TypeNumber> serves = FXCollections.observableSet();
    private final IdempotencyKey key = IdempotencyKey.random();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    GateSheetModel(OpenEvent event, EventDesk desk, Standing standing, Calls calls, Words words,
            Optional<Gate> edited) {
        this.event = event;
        this.desk = desk;
        this.standing = standing;
        this.calls = calls;
        this.words = words;
        this.edited = edited;
        this.faults = new Faults(words);
        List.of("name", "directions", "serves").forEach(faults::message);
        edited.ifPresent(gate -> {
            name.set(gate.name());
            in.set(gate.details().directions().contains(Direction.IN));
            out.set(gate.details().directions().contains(Direction.OUT));
            serves.addAll(gate.details().serves());
        });
    }

    boolean isNew() {
        return edited.isEmpty();
    }

    OpenEvent event() {
        return event;
    }

    StringProperty nameProperty() {
        return name;
    }

    BooleanProperty inProperty() {
        return in;
    }

    BooleanProperty outProperty() {
        return out;
    }

    /// The ticket types that may pass; none named means all.
    ObservableSet<TypeNumber> serves() {
        return serves;
    }

    Faults faults() {
        return faults;
    }

    BooleanProperty savingProperty() {
        return saving;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Sends it where it is in order.
    ///
    /// @param asks whether to go on, where holders of tickets are touched by it
    void save(BiConsumer<Question, Runnable> asks, Runnable saved) {
        notice.set(Optional.empty());
        var details = new GateDetails(name.get().strip(), serves.stream().sorted().toList(), directions());
        var others = event.event().gates().stream()
                .filter(gate -> edited.isEmpty() || !gate.id().equals(edited.get().id()))
                .toList();
        var wrong = EventChecks.of(details, event.event().types(), others);
        faults.show(wrong);
        if (wrong.isEmpty()) {
            edited.filter(gate -> Consequences.takesFrom(gate, details)).ifPresentOrElse(
                    gate -> look(gate, there -> ask(gate, details, there, asks, saved)), () -> send(details, saved));
        }
    }

    /// Who stands there is asked only where it matters to them.
    private void look(Gate gate, Consumer<List<String>> seen) {
        calls.to("see who stands at a gate", () -> standing.at(event.id(), gate)).busy(saving).onDone(seen)
                .onTrouble(trouble -> calls.tell(trouble, faults, notice)).start();
    }

    private void ask(Gate gate, GateDetails details, List<String> there, BiConsumer<Question, Runnable> asks,
            Runnable saved) {
        new Consequences(event.replyProperty().get(), words).of(gate, details, there).ifPresentOrElse(
                question -> asks.accept(question, () -> send(details, saved)), () -> send(details, saved));
    }

    private EnumSet<Direction> directions() {
        var directions = EnumSet.noneOf(Direction.class);
        if (in.get()) {
            directions.add(Direction.IN);
        }
        if (out.get()) {
            directions.add(Direction.OUT);
        }
        return directions;
    }

    private void send(GateDetails details, Runnable saved) {
        calls.to("save a gate", () -> edited.isPresent()
                ? desk.editGate(event.id(), edited.get().id(), details)
                : desk.addGate(event.id(), details, key)).busy(saving).onDone(reply -> {
                    event.told(reply);
                    saved.run();
                }).onTrouble(trouble -> calls.tell(trouble, faults, notice)).start();
    }
}
