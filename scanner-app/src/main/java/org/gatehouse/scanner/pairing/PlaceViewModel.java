package org.gatehouse.scanner.pairing;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Stand;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.manifest.EventFacts;

/// Choosing the gate and the direction.
public final class PlaceViewModel {
    private final GateClient gate;
    private final Background background;
    private Words words;
    private final Consumer<Place> chosen;
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// One place on offer, in words.
    ///
    /// @param serves which tickets pass there
    public record Offer(Place place, String name, String serves, boolean current) {}

    private record Known(EventFacts facts, Optional<Stand> stand) {}

    /// @param chosen makes the gate stand there; called once
    public PlaceViewModel(GateClient gate, Background background, Words words, Consumer<Place> chosen) {
        this.gate = gate;
        this.background = background;
        this.words = words;
        this.chosen = chosen;
    }

    /// Goes on in another language, from the next [#read] on.
    public void speak(Words now) {
        words = now;
    }

    /// Fetches what there is to choose from; needs no network.
    public void read() {
        background.work("read gates", () -> new Known(gate.facts().orElseThrow(), gate.stand())).onDone(this::offer)
                .start();
    }

    private void offer(Known known) {
        offers.setAll(known.facts.gates().stream().flatMap(each -> each.details().directions().stream().sorted()
                .map(direction -> offer(known, each, direction))).toList());
    }

    private Offer offer(Known known, Gate each, Direction direction) {
        boolean current = known.stand.filter(new Stand(each.id(), direction)::equals).isPresent();
        String name = words.say("gate.place", arg("gate", each.name()), arg("direction", words.of(direction)));
        return new Offer(new Place(each, direction), name, serves(known.facts, each), current);
    }

    private String serves(EventFacts facts, Gate each) {
        if (each.details().serves().isEmpty())
            return words.say("place.all");
        List<String> names = facts.types().stream().filter(type -> each.serves(type.number())).map(TicketType::name)
                .toList();
        return words.list(names, words.say("list.separator"));
    }

    /// Stands there from now on.
    public void choose(Place place) {
        if (busy.get())
            return;
        busy.set(true);
        chosen.accept(place);
    }

    public ObservableList<Offer> offers() {
        return offers;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
