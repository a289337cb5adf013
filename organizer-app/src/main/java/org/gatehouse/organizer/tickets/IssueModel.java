package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.api.Intention;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Problem;
import org.gatehouse.ticketing.wire.Quotes;
import org.jspecify.annotations.Nullable;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Issues tickets to one person, or to a group with one who answers for it: sold at the box office or given away.
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
    private final Basket basket;
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectBinding<Money> total;
    private final Intention<NewRegistration> intention = new Intention<>();
    private final ObjectProperty<Optional<Sent>> sent = new SimpleObjectProperty<>(Optional.empty());

    /// What was sent and is not answered yet: whether it was done is not known.
    record Sent(NewRegistration said, IdempotencyKey key) {}

    IssueModel(OpenEvent event, BoxOffice boxOffice, PriceDesk prices, Calls calls, Words words) {
        this.event = event;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        this.faults = new Faults(words);
        List.of("name", "email", "lines", "promo").forEach(faults::message);
        this.basket = new Basket(event);
        this.promo = new PromoQuote(event.id(), prices, calls, faults, basket::counts);
        basket.whenChanged(promo::again);
        this.total = Bindings.createObjectBinding(this::totalNow, Stream
                .concat(Stream.of(basket.changes()), Stream.of(channel, promo.quotedProperty()))
                .toArray(Observable[]::new));
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

    /// The same, where there is an address, and a cloud that sends.
    boolean mails() {
        return event.sendsMail() && mailing.get() && !email.get().isBlank();
    }

    Basket basket() {
        return basket;
    }

    IntegerBinding count() {
        return basket.count();
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

    /// Says that what stands here was typed before.
    void restored() {
        restored("group.restored.next");
    }

    private void restored(String next) {
        notice.set(Optional.of(Notice.of(Tone.UNJUDGED, words.say("event-form.restored"), words.say(next))));
    }

    /// Issues them if everything is in order; what was sent and not answered goes again as it was. With a promo code that
    /// was not tried on these very tickets it is tried first: nobody is to be charged an amount that was never shown.
    void issue(Consumer<Registration> issued) {
        notice.set(Optional.empty());
        faults.clear();
        check();
        if (faults.any()) {
            return;
        }
        var unanswered = sent();
        if (unanswered.isPresent()) {
            send(unanswered.get().said(), issued);
        } else if (reduced() && !promo.isTried()) {
            promo.tryIt();
        } else {
            send(registration(total.get()), issued);
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
        if (basket.people().people().faults() > 0) {
            faults.message("lines").set(words.say("group.faults", arg("n", basket.people().people().faults())));
        } else if (count().get() == 0) {
            faults.message("lines").set(words.say("issue.none"));
        } else if (count().get() > NewRegistration.MOST_TICKETS) {
            faults.message("lines").set(words.say("issue.too-many", arg("most", NewRegistration.MOST_TICKETS),
                    arg("n", count().get())));
        }
    }

    private NewRegistration registration(@Nullable Money expected) {
        var address = email.get().strip();
        boolean free = channel.get() == Channel.COMP;
        return new NewRegistration(event.id(), channel.get(),
                new Attendee(name.get().strip(), address.isEmpty() ? null : address),
                free ? Payment.FREE : payment.get(), basket.lines(), free ? null : promo.code().orElse(null),
                expected);
    }

    ObjectProperty<Optional<Sent>> sentProperty() {
        return sent;
    }

    /// What is typed now, as it was sent and not answered: for the amount that it had then, whatever it costs by now.
    Optional<Sent> sent() {
        return sent.get().filter(last -> last.said().equals(registration(last.said().expected())));
    }

    /// What is typed now was sent for this amount before, perhaps by a console that has been closed since, and nobody
    /// knows what came of it.
    void wasSent(IdempotencyKey key, Money expected) {
        restored("group.restored.unanswered");
        var said = registration(expected);
        intention.resume(said, key);
        sent.set(Optional.of(new Sent(said, key)));
    }

    private void send(NewRegistration registration, Consumer<Registration> issued) {
        var key = intention.keyFor(registration);
        sent.set(Optional.of(new Sent(registration, key)));
        calls.to("issue tickets", () -> boxOffice.issue(registration, key)).busy(sending).onDone(done -> {
            sent.set(Optional.empty());
            issued.accept(done);
        })
                .onTrouble(this::fail).start();
    }

    private void fail(Trouble trouble) {
        if (trouble instanceof Trouble.SignedOut
                || trouble instanceof Trouble.Refused(var problem) && !isBusy(problem)) {
            sent.set(Optional.empty());
        }
        if (trouble instanceof Trouble.Refused(var problem) && problem.type().equals("price-changed")) {
            promo.ask();
        }
        calls.tell(trouble, faults, notice);
    }

    /// No answer to what was asked: it may be under way.
    private static boolean isBusy(Problem problem) {
        return problem.status() == 429 || problem.status() == 503;
    }

    private Money totalNow() {
        if (channel.get() == Channel.COMP) {
            return Money.zero(event.event().details().currency());
        }
        return promo.quotedProperty().get().map(Quotes.Reply::amount).orElseGet(basket::listed);
    }
}
