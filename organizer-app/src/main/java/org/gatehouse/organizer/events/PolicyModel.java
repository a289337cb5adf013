package org.gatehouse.organizer.events;

import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the gates of an event may do, and the PIN that its supervisors are known by.
final class PolicyModel {
    private static final String MOST = "mostBySignature";
    private static final String PIN = "pin";

    private final OpenEvent event;
    private final EventDesk desk;
    private final Calls calls;
    private final Words words;
    private final Faults faults;
    private final PolicyReply before;
    private final BooleanProperty names = new SimpleBooleanProperty();
    private final BooleanProperty emails = new SimpleBooleanProperty();
    private final BooleanProperty unpaid = new SimpleBooleanProperty();
    private final StringProperty most = new SimpleStringProperty();
    private final StringProperty pin = new SimpleStringProperty("");
    private final BooleanProperty withoutPin = new SimpleBooleanProperty();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    PolicyModel(OpenEvent event, PolicyReply before, EventDesk desk, Calls calls, Words words) {
        this.event = event;
        this.before = before;
        this.desk = desk;
        this.calls = calls;
        this.words = words;
        this.faults = new Faults(words);
        List.of(MOST, PIN).forEach(faults::message);
        names.set(before.holders() == GatePolicy.Holders.SHOWN);
        emails.set(before.emails() == GatePolicy.Emails.SEARCHED);
        unpaid.set(before.unpaid() == GatePolicy.Unpaid.ADMITTED);
        most.set(String.valueOf(before.mostBySignature()));
        withoutPin.addListener((_, _, without) -> pin.set(without ? "" : pin.get()));
    }

    boolean hasPin() {
        return before.pin() == PolicyReply.Pin.SET;
    }

    /// Whether gates may show names.
    BooleanProperty namesProperty() {
        return names;
    }

    /// Whether stewards find guests by their address.
    BooleanProperty emailsProperty() {
        return emails;
    }

    /// Whether who has not paid is let in.
    BooleanProperty unpaidProperty() {
        return unpaid;
    }

    /// How many guests one gate lets in by the ticket's signature alone.
    StringProperty mostProperty() {
        return most;
    }

    StringProperty mostFault() {
        return faults.message(MOST);
    }

    /// A new PIN; empty keeps the one there is.
    StringProperty pinProperty() {
        return pin;
    }

    StringProperty pinFault() {
        return faults.message(PIN);
    }

    /// Whether the PIN is taken away.
    BooleanProperty withoutPinProperty() {
        return withoutPin;
    }

    BooleanProperty savingProperty() {
        return saving;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Sends it where it is in order.
    void save(Runnable saved) {
        notice.set(Optional.empty());
        faults.clear();
        var number = Counts.read(most.get());
        if (number.isEmpty() || number.getAsInt() < 0) {
            faults.show(List.of(new FieldFault(MOST, number.isEmpty() ? Fault.MALFORMED : Fault.NEGATIVE)));
        }
        if (!pin.get().isBlank() && !PinSeal.isPin(pin.get().strip())) {
            faults.message(PIN).set(words.say("policy.pin.fault"));
        }
        if (!faults.any()) {
            send(change(number.getAsInt()), saved);
        }
    }

    private PolicyChange change(int number) {
        return new PolicyChange(names.get() ? GatePolicy.Holders.SHOWN : GatePolicy.Holders.WITHHELD,
                unpaid.get() ? GatePolicy.Unpaid.ADMITTED : GatePolicy.Unpaid.REFUSED, number,
                emails.get() ? GatePolicy.Emails.SEARCHED : GatePolicy.Emails.WITHHELD, pinChange());
    }

    private PolicyChange.@Nullable PinChange pinChange() {
        if (!pin.get().isBlank()) {
            return new PolicyChange.SetPin(pin.get().strip());
        }
        return withoutPin.get() ? new PolicyChange.RemovePin() : null;
    }

    private void send(PolicyChange change, Runnable saved) {
        calls.to("say what gates may do", () -> saved(change)).busy(saving).onDone(reply -> {
            event.told(reply);
            calls.notices().show(Notice.done(words.say("policy.saved")));
            saved.run();
        }).onTrouble(trouble -> calls.tell(trouble, faults, notice)).start();
    }

    /// The event has another revision by it.
    private EventReply saved(PolicyChange change) {
        desk.setPolicy(event.id(), change);
        return desk.get(event.id());
    }
}
