package org.gatehouse.organizer.tickets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.Intention;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.NewRegistration;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Issues tickets to one person: sold at the box office or given away.
final class IssueModel {
    private final OpenEvent event;
    private final BoxOffice boxOffice;
    private final PromoQuote promo;
    private final Calls calls;
    private final Words words;
    private final Faults faults;
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.BOX_OFFICE);
    private final ObjectProperty<Payment> payment = new SimpleObjectProperty<>(Payment.CARD);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final BooleanProperty mailing = new SimpleBooleanProperty(true);
    private final Map<TypeNumber, IntegerProperty> quantities = new LinkedHashMap<>();
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerBinding count;
    private final ObjectBinding<Money> total;
    private final Intention<NewRegistration> intention = new Intention<>();

    IssueModel(OpenEvent event, BoxOffice boxOffice, PriceDesk prices, Calls calls, Words words) {
        this.event = event;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        this.faults = new Faults(words);
        List.of("name", "email", "lines", "promo").forEach(faults::message);
        event.event().types().forEach(type -> quantities.put(type.number(), new SimpleIntegerProperty(0)));
        var dependencies = quantities.values().toArray(IntegerProperty[]::new);
        this.count = Bindings.createIntegerBinding(this::countNow, dependencies);
        this.promo = new PromoQuote(event.id(), prices, calls, faults, this::lines);
        var priced = new javafx.beans.Observable[dependencies.length + 2];
        System.arraycopy(dependencies, 0, priced, 0, dependencies.length);
        priced[dependencies.length] = channel;
        priced[dependencies.length + 1] = promo.quotedProperty();
        quantities.values().forEach(quantity -> quantity.addListener((_, _, _) -> promo.again()));
        this.total = Bindings.createObjectBinding(this::totalNow, priced);
    }

    OpenEvent event() {
        return event;
    }

    ObjectProperty<Channel> channelProperty() {
        return channel;
    }

    ObjectProperty<Payment> paymentProperty() {
        return payment;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty emailProperty() {
        return email;
    }

    /// Whether the tickets are sent to the address as soon as they are issued.
    BooleanProperty mailingProperty() {
        return mailing;
    }

    /// The same, where there is an address.
    boolean mails() {
        return mailing.get() && !email.get().isBlank();
    }

    IntegerProperty quantity(TypeNumber type) {
        return java.util.Objects.requireNonNull(quantities.get(type));
    }

    /// Tickets of this type that may still be issued.
    int left(TicketType type) {
        return Math.max(0, type.details().quota() - event.sold(type.number()));
    }

    IntegerBinding count() {
        return count;
    }

    ObjectBinding<Money> total() {
        return total;
    }

    PromoQuote promo() {
        return promo;
    }

    Faults faults() {
        return faults;
    }

    BooleanProperty sendingProperty() {
        return sending;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Issues them if everything is in order. With a promo code that was not tried on these very tickets it is tried
    /// first: nobody is to be charged an amount that was never shown.
    void issue(Consumer<Registration> issued) {
        notice.set(Optional.empty());
        faults.clear();
        check();
        if (faults.any()) {
            return;
        }
        if (reduced() && !promo.isTried()) {
            promo.tryIt();
        } else {
            send(registration(), issued);
        }
    }

    private boolean reduced() {
        return channel.get() == Channel.BOX_OFFICE && !promo.codeProperty().get().isBlank();
    }

    private void check() {
        if (name.get().isBlank()) {
            faults.message("name").set(words.say("issue.name.empty"));
        }
        var address = email.get().strip();
        if (!address.isEmpty() && !Attendee.isAddress(address)) {
            faults.message("email").set(words.say("issue.email.malformed"));
        }
        if (count.get() == 0) {
            faults.message("lines").set(words.say("issue.none"));
        } else if (count.get() > NewRegistration.MOST_TICKETS) {
            faults.message("lines").set(words.say("issue.too-many",
                    org.gatehouse.desk.words.Arg.arg("most", NewRegistration.MOST_TICKETS)));
        }
    }

    private NewRegistration registration() {
        var address = email.get().strip();
        boolean free = channel.get() == Channel.COMP;
        return new NewRegistration(event.id(), channel.get(),
                new Attendee(name.get().strip(), address.isEmpty() ? null : address),
                free ? Payment.FREE : payment.get(), lines(), free ? null : promo.code().orElse(null), total.get());
    }

    private List<NewRegistration.Line> lines() {
        return quantities.entrySet().stream().filter(entry -> entry.getValue().get() > 0)
                .map(entry -> new NewRegistration.Line(entry.getKey(), entry.getValue().get())).toList();
    }

    private void send(NewRegistration registration, Consumer<Registration> issued) {
        var key = intention.keyFor(registration);
        calls.to("issue tickets", () -> boxOffice.issue(registration, key)).busy(sending).onDone(issued)
                .onTrouble(this::fail).start();
    }

    private void fail(Trouble trouble) {
        if (trouble instanceof Trouble.Refused(var problem) && problem.type().equals("price-changed")) {
            promo.ask();
        }
        calls.tell(trouble, faults, notice);
    }

    private int countNow() {
        return quantities.values().stream().mapToInt(IntegerProperty::get).sum();
    }

    private Money totalNow() {
        var sum = Money.zero(event.event().details().currency());
        if (channel.get() == Channel.COMP) {
            return sum;
        }
        var quoted = promo.quotedProperty().get();
        if (quoted.isPresent()) {
            return quoted.get().amount();
        }
        for (var type : event.event().types()) {
            sum = sum.plus(event.price(type.number()).times(quantity(type.number()).get()));
        }
        return sum;
    }
}
