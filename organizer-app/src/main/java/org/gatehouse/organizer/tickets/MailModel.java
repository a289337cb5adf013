package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Objects;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.MailRequest;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Sends a registration's tickets by e-mail, as often as somebody wishes.
final class MailModel {
    private final ObjectProperty<Guest> guest;
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Words words;
    private final Runnable sent;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    /// Until it is answered, the same wish sent again is the same wish.
    private IdempotencyKey key = IdempotencyKey.random();

    /// @param sent runs when they were
    MailModel(ObjectProperty<Guest> guest, BoxOffice boxOffice, Calls calls, Words words, Runnable sent) {
        this.guest = guest;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        this.sent = sent;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /// Whether there is something to send and somewhere to send it.
    boolean can() {
        return Sendable.of(registration()) == Sendable.YES;
    }

    /// Whether there is a ticket that a guest may want.
    boolean isAtStake() {
        return Sendable.of(registration()) != Sendable.NOTHING_VALID;
    }

    /// Why it can not be sent; empty where it can.
    String hindrance() {
        return switch (Sendable.of(registration())) {
            case YES -> "";
            case NO_ADDRESS -> words.say("mail.no-address");
            case NOTHING_VALID -> words.say("mail.nothing-valid");
            case SOLD_ELSEWHERE -> words.say("mail.sold-elsewhere");
        };
    }

    void send() {
        if (!can() || busy.get()) {
            return;
        }
        var to = Objects.requireNonNull(registration().attendee().email());
        calls.to("send tickets", () -> boxOffice.mail(registration().id(), new MailRequest(to), key)).busy(busy)
                .onDone(this::done).start();
    }

    private void done(Registration now) {
        key = IdempotencyKey.random();
        var mailed = now.mailed();
        if (mailed != null) {
            calls.notices().show(Notice.done(words.say("mail.sent", arg("n", mailed.tickets()),
                    arg("address", mailed.to()))));
        }
        guest.set(new Guest(now, guest.get().arrivals()));
        sent.run();
    }

    private Registration registration() {
        return guest.get().registration();
    }
}
