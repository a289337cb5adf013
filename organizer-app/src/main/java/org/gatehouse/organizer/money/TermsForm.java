package org.gatehouse.organizer.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.organizer.office.Typed;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.price.Uplift;
import org.gatehouse.ticketing.wire.TermsReply;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The terms of an event's sales while they are being typed.
final class TermsForm {
    private static final String CHARITY_NAME = "charityName";
    private final PricesModel prices;
    private final Event event;
    private final PriceDesk desk;
    private final Calls calls;
    private final TermsWords said;
    private final Words words;
    private final Faults faults;
    private final RateFields fee;
    private final RateFields charity;
    private final StringProperty charityName = new SimpleStringProperty("");
    private final Map<TicketType, RateFields> uplifts = new LinkedHashMap<>();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final Typed typed;
    private TermsReply seen;

    /// @param seen what is changed, as the cloud told it last
    TermsForm(PricesModel prices, TermsReply seen, TermsWords said, Words words) {
        var terms = seen.terms();
        this.prices = prices;
        this.event = prices.event().event();
        this.seen = seen;
        this.desk = prices.desk();
        this.calls = prices.calls();
        this.said = said;
        this.words = words;
        this.faults = new Faults(words);
        var currency = event.details().currency();
        fee = RateFields.of("fee", currency, terms.fee());
        charity = RateFields.of("charity", currency, terms.charity());
        for (var type : event.types().stream().filter(terms::mayUplift).toList()) {
            uplifts.put(type, RateFields.of("uplift-" + type.number(), currency, terms.uplift(type.number())));
        }
        faults.message(CHARITY_NAME);
        rates().forEach(rate -> {
            faults.message(rate.name() + "-percent");
            faults.message(rate.name() + "-fixed");
        });
        fill(terms);
        typed = new Typed(Stream.concat(Stream.of(charityName),
                rates().stream().flatMap(rate -> Stream.of(rate.percent(), rate.fixed()))).toList());
    }

    private void fill(Terms terms) {
        fee.fill(terms.fee());
        charity.fill(terms.charity());
        charityName.set(Objects.requireNonNullElse(terms.charityName(), ""));
        uplifts.forEach((type, rate) -> rate.fill(terms.uplift(type.number())));
    }

    private List<RateFields> rates() {
        var all = new ArrayList<>(List.of(fee, charity));
        all.addAll(uplifts.values());
        return all;
    }

    RateFields fee() {
        return fee;
    }

    RateFields charity() {
        return charity;
    }

    StringProperty charityNameProperty() {
        return charityName;
    }

    Map<TicketType, RateFields> uplifts() {
        return uplifts;
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

    void save(Consumer<TermsReply> saved) {
        notice.set(Optional.empty());
        var wrong = new ArrayList<FieldFault>();
        var terms = read(wrong);
        faults.show(wrong);
        if (wrong.isEmpty()) {
            send(terms, saved);
        }
    }

    private void send(Terms terms, Consumer<TermsReply> saved) {
        long revision = seen.revision();
        calls.to("change terms", () -> desk.setTerms(event.id(), terms, revision)).busy(saving).onDone(saved)
                .onTrouble(trouble -> fail(trouble, saved)).start();
    }

    private Terms read(List<FieldFault> wrong) {
        var name = charityName.get().strip();
        if (name.length() > EventChecks.LONGEST_NAME) {
            wrong.add(new FieldFault(CHARITY_NAME, Fault.TOO_LONG));
        }
        var list = new ArrayList<Uplift>();
        uplifts.forEach((type, fields) -> {
            var rate = fields.read(wrong);
            if (!rate.equals(Rate.NONE)) {
                list.add(new Uplift(type.number(), rate));
            }
        });
        return new Terms(fee.read(wrong), charity.read(wrong), name.isEmpty() ? null : name, list);
    }

    private void fail(Trouble trouble, Consumer<TermsReply> saved) {
        if (trouble.isOutdated()) {
            calls.to("get terms", () -> desk.terms(event.id())).busy(saving).onDone(now -> told(now, saved))
                    .onTrouble(this::say).start();
        } else {
            say(trouble);
        }
    }

    /// Somebody else was quicker. What they changed shows in the fields that were not typed in, and is said.
    private void told(TermsReply now, Consumer<TermsReply> saved) {
        var differences = said.between(seen.terms(), now.terms());
        seen = now;
        prices.load();
        if (differences.lines().isEmpty()) {
            save(saved);
            return;
        }
        typed.around(() -> fill(now.terms()));
        notice.set(Optional.of(differences.notice(words.say("changed.terms"), words)));
    }

    private void say(Trouble trouble) {
        calls.tell(trouble, faults, notice);
    }
}
