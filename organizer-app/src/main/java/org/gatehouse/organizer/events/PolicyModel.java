package org.gatehouse.organizer.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Differences;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.organizer.office.Typed;
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
    private final Typed typed;
    private PolicyReply seen;
    private final BooleanProperty names = new SimpleBooleanProperty();
    private final BooleanProperty emails = new SimpleBooleanProperty();
    private final BooleanProperty unpaid = new SimpleBooleanProperty();
    private final StringProperty most = new SimpleStringProperty();
    private final StringProperty pin = new SimpleStringProperty("");
    private final BooleanProperty withoutPin = new SimpleBooleanProperty();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    /// @param seen what is changed, as the cloud told it last
    PolicyModel(OpenEvent event, PolicyReply seen, EventDesk desk, Calls calls, Words words) {
        this.event = event;
        this.seen = seen;
        this.desk = desk;
        this.calls = calls;
        this.words = words;
        this.faults = new Faults(words);
        List.of(MOST, PIN).forEach(faults::message);
        fill(seen);
        typed = new Typed(List.of(names, emails, unpaid, most));
        withoutPin.addListener((_, _, without) -> pin.set(without ? "" : pin.get()));
    }

    private void fill(PolicyReply policy) {
        names.set(policy.holders() == GatePolicy.Holders.SHOWN);
        emails.set(policy.emails() == GatePolicy.Emails.SEARCHED);
        unpaid.set(policy.unpaid() == GatePolicy.Unpaid.ADMITTED);
        most.set(String.valueOf(policy.mostBySignature()));
    }

    boolean hasPin() {
        return seen.pin() == PolicyReply.Pin.SET;
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
        var before = seen;
        calls.to("say what gates may do", () -> saved(change, before.revision())).busy(saving).onDone(reply -> {
            event.told(reply);
            saved(before, change);
            saved.run();
        }).onTrouble(trouble -> fail(trouble, saved)).start();
    }

    /// A PIN that was there is known to nobody and cannot be put back.
    private void saved(PolicyReply before, PolicyChange change) {
        if (change.pin() != null) {
            calls.notices().show(Notice.done(words.say("policy.saved")));
            return;
        }
        var old = new PolicyChange(before.holders(), before.unpaid(), before.mostBySignature(), before.emails(), null);
        calls.did(words.say("policy.saved"), words -> words.say("undo.policy"),
                () -> saved(old, before.revision() + 1), event::told);
    }

    /// The event has another revision by it.
    private EventReply saved(PolicyChange change, long revision) {
        desk.setPolicy(event.id(), change, revision);
        return desk.get(event.id());
    }

    private void fail(Trouble trouble, Runnable saved) {
        if (trouble.isOutdated()) {
            calls.to("see what gates may do", () -> desk.policy(event.id())).busy(saving)
                    .onDone(now -> told(now, saved)).onTrouble(this::say).start();
        } else {
            say(trouble);
        }
    }

    /// Somebody else was quicker. What they changed shows in the fields that were not touched, and is said; where they
    /// changed something else of the event, nobody needs to look.
    private void told(PolicyReply now, Runnable saved) {
        var differences = Differences.between(said(seen), said(now), words);
        seen = now;
        if (differences.lines().isEmpty() && pinChange() == null) {
            save(saved);
            return;
        }
        typed.around(() -> fill(now));
        notice.set(Optional.of(told(differences).notice(words.say("changed.policy"), words)));
    }

    /// One PIN cannot be told from another: who sets or takes away a PIN is to know that it may not be the one they knew.
    private Differences told(Differences differences) {
        return differences.lines().isEmpty()
                ? new Differences(List.of(words.say("changed.policy.pin")))
                : differences;
    }

    private Map<String, String> said(PolicyReply policy) {
        var said = new LinkedHashMap<String, String>();
        said.put(words.say("policy.names"), onOrOff(policy.holders() == GatePolicy.Holders.SHOWN));
        said.put(words.say("policy.emails"), onOrOff(policy.emails() == GatePolicy.Emails.SEARCHED));
        said.put(words.say("policy.unpaid"), onOrOff(policy.unpaid() == GatePolicy.Unpaid.ADMITTED));
        said.put(words.say("policy.most"), String.valueOf(policy.mostBySignature()));
        said.put(words.say("policy.pin.any"), onOrOff(policy.pin() == PolicyReply.Pin.SET));
        return said;
    }

    private String onOrOff(boolean on) {
        return words.say(on ? "policy.on" : "policy.off");
    }

    private void say(Trouble trouble) {
        calls.tell(trouble, faults, notice);
    }
}
