package org.gatehouse.organizer.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.Period;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.organizer.office.Typed;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Rate;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A promo code while it is being typed.
final class PromoForm {
    private static final PromoDetails NOTHING = new PromoDetails(Rate.NONE, 1, Window.always(), List.of());
    private final PricesModel prices;
    private final Event event;
    private final List<Promo> known;
    private final PriceDesk desk;
    private final Calls calls;
    private final PromoWords said;
    private final Words words;
    private final Faults faults;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty quota = new SimpleStringProperty("");
    private final RateFields off;
    private final Period window = Period.of("from", "until");
    private final Map<TicketType, BooleanProperty> types = new LinkedHashMap<>();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final boolean isNew;
    private final Typed typed;
    /// What is changed, as the cloud told it last; empty where it is not there (any more) and is to be made.
    private Optional<Promo> seen;
    /// What the fields were filled with last.
    private PromoDetails shown;

    PromoForm(PricesModel prices, Optional<Promo> edited, PromoWords said, Words words) {
        this.prices = prices;
        this.event = prices.event().event();
        this.isNew = edited.isEmpty();
        this.seen = edited;
        this.shown = edited.map(Promo::details).orElse(NOTHING);
        this.said = said;
        this.words = words;
        this.known = prices.pricesProperty().get().map(PricesModel.Prices::promos).orElse(List.of());
        this.desk = prices.desk();
        this.calls = prices.calls();
        this.faults = new Faults(words);
        List.of("code", "quota", "off", "off-percent", "off-fixed", "types").forEach(faults::message);
        faults.moments("from", "until");
        event.types().forEach(type -> types.put(type, new SimpleBooleanProperty()));
        off = RateFields.of("off", event.details().currency(),
                edited.map(promo -> promo.details().off()).orElse(Rate.NONE));
        edited.ifPresent(this::fill);
        typed = new Typed(Stream.concat(
                Stream.of(quota, off.percent(), off.fixed(), window.from().dayProperty(),
                        window.from().timeProperty(), window.until().dayProperty(), window.until().timeProperty()),
                types.values().stream()).toList());
    }

    private void fill(Promo promo) {
        code.set(promo.code().text());
        off.fill(promo.details().off());
        quota.set(Integer.toString(promo.details().quota()));
        window.set(promo.details().window(), event.details().zone());
        types.forEach((type, chosen) -> chosen.set(promo.details().types().contains(type.number())));
    }

    boolean isNew() {
        return isNew;
    }

    StringProperty codeProperty() {
        return code;
    }

    StringProperty quotaProperty() {
        return quota;
    }

    RateFields off() {
        return off;
    }

    Period window() {
        return window;
    }

    Map<TicketType, BooleanProperty> types() {
        return types;
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

    void save(Consumer<Promo> saved) {
        notice.set(Optional.empty());
        var wrong = new ArrayList<FieldFault>();
        var named = readCode(wrong);
        var details = new PromoDetails(readOff(wrong), readQuota(wrong),
                window.read(event.details().zone(), wrong), chosenTypes());
        faults.show(wrong);
        if (wrong.isEmpty() && named.isPresent()) {
            send(named.get(), details, saved);
        }
    }

    private void send(PromoCode named, PromoDetails details, Consumer<Promo> saved) {
        var changed = seen;
        calls.to("save a promo code", () -> changed.isPresent()
                ? desk.changePromo(event.id(), changed.get(), details)
                : desk.addPromo(event.id(), named, details)).busy(saving).onDone(saved)
                .onTrouble(trouble -> fail(trouble, named, saved)).start();
    }

    /// Types that the event no longer has stay: without them a code for one type would become one for all.
    private List<TypeNumber> chosenTypes() {
        var known = types.keySet().stream().map(TicketType::number).toList();
        var gone = seen.stream().flatMap(promo -> promo.details().types().stream())
                .filter(type -> !known.contains(type));
        var chosen = types.entrySet().stream().filter(entry -> entry.getValue().get())
                .map(entry -> entry.getKey().number());
        return Stream.concat(chosen, gone).toList();
    }

    private Optional<PromoCode> readCode(List<FieldFault> wrong) {
        try {
            var read = PromoCode.parse(code.get());
            if (isNew && known.stream().anyMatch(promo -> promo.code().equals(read))) {
                wrong.add(new FieldFault("code", Fault.NAME_TAKEN));
            }
            return Optional.of(read);
        } catch (IllegalArgumentException other) {
            wrong.add(new FieldFault("code", code.get().isBlank() ? Fault.EMPTY : Fault.MALFORMED));
            return Optional.empty();
        }
    }

    private Rate readOff(List<FieldFault> wrong) {
        int before = wrong.size();
        var rate = off.read(wrong);
        if (wrong.size() == before && rate.equals(Rate.NONE)) {
            wrong.add(new FieldFault("off-percent", Fault.EMPTY));
        }
        return rate;
    }

    private int readQuota(List<FieldFault> wrong) {
        try {
            int read = Integer.parseInt(quota.get().strip());
            if (read > 0) {
                return read;
            }
            wrong.add(new FieldFault("quota", Fault.NOT_POSITIVE));
        } catch (NumberFormatException unreadable) {
            wrong.add(new FieldFault("quota", quota.get().isBlank() ? Fault.EMPTY : Fault.MALFORMED));
        }
        return 1;
    }

    private void fail(Trouble trouble, PromoCode named, Consumer<Promo> saved) {
        if (!trouble.isOutdated()) {
            say(trouble);
        } else if (isNew) {
            faults.show(List.of(new FieldFault("code", Fault.NAME_TAKEN)));
        } else {
            calls.to("get promo codes", () -> desk.promos(event.id())).busy(saving)
                    .onDone(all -> told(all.stream().filter(promo -> promo.code().equals(named)).findFirst(), saved))
                    .onTrouble(this::say).start();
        }
    }

    /// Somebody else was quicker. What they changed shows in the fields that were not typed in, and is said.
    private void told(Optional<Promo> now, Consumer<Promo> saved) {
        seen = now;
        prices.load();
        if (now.isEmpty()) {
            notice.set(Optional.of(Notice.of(Tone.ATTENTION, words.say("changed.promo-gone"),
                    words.say("changed.promo-gone.next"))));
            return;
        }
        var differences = said.between(shown, now.get().details());
        shown = now.get().details();
        if (differences.lines().isEmpty()) {
            save(saved);
            return;
        }
        typed.around(() -> fill(now.get()));
        notice.set(Optional.of(differences.notice(words.say("changed.promo"), words)));
    }

    private void say(Trouble trouble) {
        calls.tell(trouble, faults, notice);
    }
}
