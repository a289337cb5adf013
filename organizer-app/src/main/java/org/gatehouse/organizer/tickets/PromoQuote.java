package org.gatehouse.organizer.tickets;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.gatehouse.desk.thread.Running;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Quotes;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A promo code as it is typed at the box office, and what the tickets cost with it. Once tried it is tried again with
/// every other choice of tickets; so is the plain price, once it was found to have changed.
final class PromoQuote {
    private final EventId event;
    private final PriceDesk prices;
    private final Calls calls;
    private final Faults faults;
    private final Supplier<List<NewRegistration.Line>> lines;
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Quotes.Reply>> quoted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean wanted;
    private Running asking = Running.none();

    /// @param lines the tickets chosen now
    PromoQuote(EventId event, PriceDesk prices, Calls calls, Faults faults,
            Supplier<List<NewRegistration.Line>> lines) {
        this.event = event;
        this.prices = prices;
        this.calls = calls;
        this.faults = faults;
        this.lines = lines;
        code.addListener((_, _, _) -> forget());
    }

    StringProperty codeProperty() {
        return code;
    }

    /// What the tickets chosen now cost, as the cloud says; empty while that is not known.
    ReadOnlyObjectProperty<Optional<Quotes.Reply>> quotedProperty() {
        return quoted.getReadOnlyProperty();
    }

    /// The code, where it can be one.
    Optional<PromoCode> code() {
        try {
            return code.get().isBlank() ? Optional.empty() : Optional.of(PromoCode.parse(code.get()));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    boolean isTried() {
        return quoted.get().isPresent();
    }

    /// Tries the code.
    void tryIt() {
        if (code().isEmpty()) {
            asking.cancel();
            quoted.set(Optional.empty());
            faults.show(List.of(new FieldFault("promo", Fault.PROMO_UNKNOWN)));
        } else {
            ask();
        }
    }

    /// Asks the cloud what they cost, with the code where there is one.
    void ask() {
        asking.cancel();
        quoted.set(Optional.empty());
        var chosen = lines.get();
        if (!chosen.isEmpty()) {
            wanted = true;
            var request = new Quotes.Request(Channel.BOX_OFFICE, chosen, code().orElse(null));
            asking = calls.to("quote", () -> prices.quote(event, request)).onDone(this::told).onTrouble(this::refused)
                    .start();
        }
    }

    /// Other tickets were chosen.
    void again() {
        quoted.set(Optional.empty());
        if (wanted) {
            ask();
        }
    }

    private void forget() {
        asking.cancel();
        wanted = false;
        quoted.set(Optional.empty());
        faults.message("promo").set("");
    }

    private void told(Quotes.Reply reply) {
        faults.message("promo").set("");
        quoted.set(Optional.of(reply));
    }

    private void refused(Trouble trouble) {
        if (!faults.show(trouble)) {
            calls.tell("quote", trouble);
        }
    }
}
