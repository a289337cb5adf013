package org.gatehouse.organizer.events;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Amounts;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Period;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A ticket type while it is being typed.
final class TypeForm {
    private final Event event;
    private final Optional<TicketType> edited;
    private final Map<String, StringProperty> texts = Map.of("name", new SimpleStringProperty(""), "price",
            new SimpleStringProperty("0"), "quota", new SimpleStringProperty(""), "admits",
            new SimpleStringProperty("1"));
    private final ObjectProperty<Reentry> reentry = new SimpleObjectProperty<>(Reentry.ONCE);
    private final Period sale = Period.of("sale-from", "sale-until");
    private final Period admission = Period.of("from", "until");
    private final Faults faults;

    /// The rules a person can choose from.
    enum Reentry {
        ONCE, AFTER_EXIT, ONCE_A_DAY;

        ReentryRule rule() {
            return switch (this) {
                case ONCE -> new ReentryRule.None();
                case AFTER_EXIT -> new ReentryRule.AfterExit();
                case ONCE_A_DAY -> new ReentryRule.EntriesPerDay(1);
            };
        }

        static Reentry of(ReentryRule rule) {
            return switch (rule) {
                case ReentryRule.None _ -> ONCE;
                case ReentryRule.Entries _ -> ONCE;
                case ReentryRule.AfterExit _ -> AFTER_EXIT;
                case ReentryRule.EntriesPerDay _ -> ONCE_A_DAY;
            };
        }
    }

    TypeForm(Event event, Optional<TicketType> edited, Words words) {
        this.event = event;
        this.edited = edited;
        this.faults = new Faults(words);
        texts.keySet().forEach(faults::message);
        faults.moments("sale-from", "sale-until", "from", "until");
        edited.map(TicketType::details).ifPresent(this::fill);
    }

    private void fill(TicketTypeDetails details) {
        text("name").set(details.name());
        text("price").set(Formats.plain(details.price()));
        text("quota").set(Integer.toString(details.quota()));
        text("admits").set(Integer.toString(details.admits()));
        reentry.set(Reentry.of(details.reentry()));
        sale.set(details.sale(), zone());
        admission.set(details.admission(), zone());
    }

    StringProperty text(String field) {
        return Objects.requireNonNull(texts.get(field), field);
    }

    ObjectProperty<Reentry> reentryProperty() {
        return reentry;
    }

    Period sale() {
        return sale;
    }

    Period admission() {
        return admission;
    }

    Faults faults() {
        return faults;
    }

    /// The details, if they can be sent; otherwise each fault is shown beside its field.
    Optional<TicketTypeDetails> check() {
        var wrong = new ArrayList<FieldFault>();
        var details = read(wrong);
        var others = event.types().stream()
                .filter(type -> edited.isEmpty() || !type.number().equals(edited.get().number()))
                .toList();
        for (var fault : EventChecks.of(details, event.details(), others)) {
            if (wrong.stream().noneMatch(known -> known.field().equals(fault.field()))) {
                wrong.add(fault);
            }
        }
        faults.show(wrong);
        return wrong.isEmpty() ? Optional.of(details) : Optional.empty();
    }

    private TicketTypeDetails read(List<FieldFault> wrong) {
        return new TicketTypeDetails(text("name").get().strip(), price(wrong), count("quota", wrong),
                sale.read(zone(), wrong), admission.read(zone(), wrong), rule(), count("admits", wrong));
    }

    /// A rule this form cannot show is left as it was.
    private ReentryRule rule() {
        return edited.map(TicketType::reentry).filter(rule -> Reentry.of(rule) == reentry.get())
                .orElseGet(() -> reentry.get().rule());
    }

    private Money price(List<FieldFault> wrong) {
        var currency = event.details().currency();
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        var minor = Amounts.minor(text("price").get(), decimals);
        if (minor.isPresent()) {
            return new Money(minor.getAsLong(), currency);
        }
        wrong.add(new FieldFault("price", Fault.MALFORMED));
        return Money.zero(currency);
    }

    private int count(String field, List<FieldFault> wrong) {
        var typed = text(field).get();
        var count = Counts.read(typed);
        if (count.isEmpty()) {
            wrong.add(new FieldFault(field, typed.isBlank() ? Fault.EMPTY : Fault.MALFORMED));
        }
        return count.orElse(1);
    }

    private ZoneId zone() {
        return event.details().zone();
    }
}
