package org.gatehouse.scanner.pairing;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClients;
import org.gatehouse.sync.checkin.Unsent;

/// The other events that this machine is enrolled for, and what of each it alone holds.
public final class OtherEvents {
    private final GateClients gates;
    private final EnrolledEvent here;
    private final Background background;
    private final Consumer<EnrolledEvent> chosen;
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();

    /// @param waiting records that only this machine holds; absent where it cannot be told
    public record Offer(EnrolledEvent event, OptionalInt waiting) {}

    /// @param here   the event of the moment, which is not on offer
    /// @param chosen goes to another
    public OtherEvents(GateClients gates, EnrolledEvent here, Background background, Consumer<EnrolledEvent> chosen) {
        this.gates = gates;
        this.here = here;
        this.background = background;
        this.chosen = chosen;
    }

    /// Fetches what there is to choose from; needs no network.
    public void read() {
        background.work("read other events", this::others).onDone(offers::setAll).start();
    }

    private List<Offer> others() {
        List<Unsent> unsent = gates.unsent();
        return gates.enrolled().stream().filter(event -> !event.device().equals(here.device()))
                .map(event -> new Offer(event, waiting(unsent, event))).toList();
    }

    private static OptionalInt waiting(List<Unsent> unsent, EnrolledEvent event) {
        return unsent.stream().filter(one -> one.event().device().equals(event.device())).findFirst()
                .map(Unsent::records).orElse(OptionalInt.of(0));
    }

    public void choose(EnrolledEvent event) {
        chosen.accept(event);
    }

    public ObservableList<Offer> offers() {
        return offers;
    }
}
