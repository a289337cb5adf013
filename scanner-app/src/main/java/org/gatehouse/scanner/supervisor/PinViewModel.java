package org.gatehouse.scanner.supervisor;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.PinAnswer;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.jspecify.annotations.Nullable;

/// The PIN pad without its controls. Use on the UI thread.
final class PinViewModel {
    private final GateClient gate;
    private final Background background;
    private final Consumer<Approval> approved;
    private final StringProperty pin = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable PinAnswer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private boolean given;

    /// @param approved is told at most once
    PinViewModel(GateClient gate, Background background, Consumer<Approval> approved) {
        this.gate = gate;
        this.background = background;
        this.approved = approved;
    }

    /// Finds out whether there is a PIN to ask for, before anybody types one.
    void start() {
        background.work("look for the PIN", () -> hasPin(gate)).onDone(has -> {
            if (!has)
                answer.set(new PinAnswer.NoPin());
        }).start();
    }

    /// Whether the event has supervisors. Blocks.
    static boolean hasPin(GateClient gate) {
        return gate.facts().map(EventFacts::policy).map(GatePolicy::supervisor).isPresent();
    }

    void type(String digit) {
        if (pin.get().length() < PinSeal.LONGEST)
            pin.set(pin.get() + digit);
    }

    void eraseLast() {
        if (!pin.get().isEmpty())
            pin.set(pin.get().substring(0, pin.get().length() - 1));
    }

    /// Whether it looks like one. Anything else is not tried: it would use up an attempt.
    boolean isComplete() {
        return PinSeal.isPin(pin.get());
    }

    /// Tries what was typed. Nobody sees it again.
    void enter() {
        if (!isComplete() || checking.get() || given)
            return;
        String typed = pin.get();
        pin.set("");
        checking.set(true);
        background.work("check the PIN", () -> gate.approve(typed)).onDone(this::answered)
                .onFailed(_ -> answered(new PinAnswer.Unavailable())).start();
    }

    private void answered(PinAnswer now) {
        checking.set(false);
        if (given)
            return;
        answer.set(now);
        if (now instanceof PinAnswer.Approved(Approval approval)) {
            given = true;
            approved.accept(approval);
        }
    }

    /// Nobody waits for it any more: an answer that comes later approves of nothing.
    void giveUp() {
        given = true;
        pin.set("");
    }

    /// Somebody waits for it again: it is drawn anew in another language.
    void goOn() {
        given = false;
    }

    /// Whether somebody waits for it.
    boolean isWanted() {
        return !given;
    }

    /// What is typed. Only the view that draws dots for it has any business with it.
    StringProperty pinProperty() {
        return pin;
    }

    /// None before the first try, except where there is nothing to try.
    ReadOnlyObjectProperty<@Nullable PinAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }
}
