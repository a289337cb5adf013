package org.gatehouse.organizer.money;

import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Arg;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.wire.TermsReply;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The terms of an event's sales and its promo codes.
final class PricesModel {
    private final OpenEvent event;
    private final PriceDesk desk;
    private final EventDesk events;
    private final Calls calls;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<Prices>> prices = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Ready());
    private Running loading = Running.none();

    /// As the cloud last told them.
    record Prices(TermsReply terms, List<Promo> promos) {
        Prices {
            promos = List.copyOf(promos);
        }
    }

    PricesModel(OpenEvent event, PriceDesk desk, EventDesk events, Calls calls, Words words) {
        this.event = event;
        this.desk = desk;
        this.events = events;
        this.calls = calls;
        this.words = words;
    }

    OpenEvent event() {
        return event;
    }

    PriceDesk desk() {
        return desk;
    }

    Calls calls() {
        return calls;
    }

    ReadOnlyObjectProperty<Optional<Prices>> pricesProperty() {
        return prices.getReadOnlyProperty();
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    void load() {
        stop();
        if (prices.get().isEmpty()) {
            phase.set(new Phase.Busy(words.say("prices.loading")));
        }
        loading = calls.to("get prices", this::read)
                .onDone(this::told).onTrouble(trouble -> {
                    if (prices.get().isEmpty()) {
                        phase.set(calls.phase(trouble));
                    } else {
                        calls.tell("get prices", trouble);
                    }
                }).start();
    }

    private Prices read() {
        return new Prices(desk.terms(event.id()), desk.promos(event.id()));
    }

    void stop() {
        loading.cancel();
    }

    private void told(Prices now) {
        prices.set(Optional.of(now));
        phase.set(new Phase.Ready());
    }

    /// Terms were changed: what a ticket costs may be another price now.
    void changed() {
        load();
        calls.to("get an event", () -> events.get(event.id())).onDone(event::told).start();
    }

    Question removal(Promo promo) {
        return new Question(words.say("promo.remove.question", Arg.arg("code", promo.code().text())),
                words.say("promo.remove.text"), words.say("remove"), words.say("give-up"), Tone.REFUSE);
    }

    void remove(Promo promo) {
        calls.to("remove a promo code", () -> {
            desk.removePromo(event.id(), promo);
            return promo;
        }).onDone(gone -> {
            calls.notices()
                    .show(Notice.done(words.say("promo.removed", Arg.arg("code", gone.code().text()))));
            load();
        }).onTrouble(trouble -> {
            if (trouble.isOutdated()) {
                calls.notices().show(Notice.of(Tone.ATTENTION, words.say("changed.promo"),
                        words.say("changed.promo.look")));
            } else {
                calls.tell("remove a promo code", trouble);
            }
            load();
        }).start();
    }
}
