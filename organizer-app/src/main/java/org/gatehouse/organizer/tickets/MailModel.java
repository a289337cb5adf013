package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.Intention;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.MailRequest;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Sends a registration's tickets by e-mail, as often as somebody wishes.
final class MailModel {
    private static final String SEND = "send tickets";
    private final ObjectProperty<Guest> guest;
    private final OpenEvent event;
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Words words;
    private final Runnable sent;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty setUp = new SimpleBooleanProperty(true);
    private final Intention<Wish> intention = new Intention<>();

    /// What is to be sent once, however often it is asked for: after it was sent, or with other tickets, it is another.
    private record Wish(MailRequest request, Set<TicketId> tickets, @Nullable Mailing last) {}

    /// @param sent runs when they were
    MailModel(ObjectProperty<Guest> guest, OpenEvent event, BoxOffice boxOffice, Calls calls, Words words,
            Runnable sent) {
        this.event = event;
        this.guest = guest;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        this.sent = sent;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /// Whether the cloud sends mail at all, as far as it has said.
    ReadOnlyBooleanProperty setUpProperty() {
        return setUp;
    }

    /// Whether there is something to send, somewhere to send it, and a cloud that does.
    boolean can() {
        return event.sendsMail() && Sendable.of(registration()) == Sendable.YES;
    }

    /// Whether there is a ticket that a guest may want.
    boolean isAtStake() {
        return Sendable.of(registration()) != Sendable.NOTHING_VALID;
    }

    /// Why it can not be sent; empty where it can.
    String hindrance() {
        return switch (Sendable.of(registration())) {
            case YES -> event.sendsMail() ? "" : notSetUp();
            case NO_ADDRESS -> words.say("mail.no-address");
            case NOTHING_VALID -> words.say("mail.nothing-valid");
            case SOLD_ELSEWHERE -> words.say("mail.sold-elsewhere");
        };
    }

    private String notSetUp() {
        return words.say("problem.mail-not-set-up") + " " + words.say("problem.mail-not-set-up.next");
    }

    void send() {
        if (!can() || busy.get()) {
            return;
        }
        var id = registration().id();
        var request = new MailRequest(Objects.requireNonNull(registration().attendee().email()));
        var key = intention.keyFor(new Wish(request, valid(), registration().mailed()));
        calls.to(SEND, () -> boxOffice.mail(id, request, key)).busy(busy).onDone(this::done).onTrouble(this::fail)
                .start();
    }

    private Set<TicketId> valid() {
        return registration().tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID)
                .map(Ticket::id).collect(Collectors.toSet());
    }

    private void fail(Trouble trouble) {
        if (trouble instanceof Trouble.Refused(var problem)) {
            if (!trouble.mayPass()) {
                intention.refused();
            }
            setUp.set(!problem.type().equals("mail-not-set-up"));
        }
        calls.tell(SEND, trouble);
    }

    private void done(Registration now) {
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
