package org.gatehouse.organizer.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.PriceDesk;
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
    private final Event event;
    private final long revision;
    private final PriceDesk desk;
    private final Calls calls;
    private final Faults faults;
    private final RateFields fee;
    private final RateFields charity;
    private final StringProperty charityName;
    private final Map<TicketType, RateFields> uplifts = new LinkedHashMap<>();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    TermsForm(Event event, TermsReply before, PriceDesk desk, Calls calls, Words words) {
        var terms = before.terms();
        this.event = event;
        this.revision = before.revision();
        this.desk = desk;
        this.calls = calls;
        this.faults = new Faults(words);
        var currency = event.details().currency();
        fee = RateFields.of("fee", currency, terms.fee());
        charity = RateFields.of("charity", currency, terms.charity());
        charityName = new SimpleStringProperty(terms.charityName() == null ? "" : terms.charityName());
        for (var type : event.types().stream().filter(terms::mayUplift).toList()) {
            uplifts.put(type, RateFields.of("uplift-" + type.number(), currency, terms.uplift(type.number())));
        }
        faults.message(CHARITY_NAME);
        rates().forEach(rate -> {
            faults.message(rate.name() + "-percent");
            faults.message(rate.name() + "-fixed");
        });
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
            calls.to("change terms", () -> desk.setTerms(event.id(), terms, revision)).busy(saving).onDone(saved)
                    .onTrouble(trouble -> calls.tell(trouble, faults, notice)).start();
        }
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
}
