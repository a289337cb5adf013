package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.TicketTransfer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One registration: its tickets, what happened to them, and what can be done.
final class RegistrationModel {
    private final OpenEvent event;
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Documents documents;
    private final Words words;
    private final ObjectProperty<Guest> guest;
    private final ObjectProperty<Optional<GuestHistory>> history = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final MailModel mail;
    private final Corrections back;
    /// The same wish sent again is the same wish.
    private final Map<String, IdempotencyKey> wishes = new HashMap<>();

    RegistrationModel(OpenEvent event, BoxOffice boxOffice, Calls calls, Documents documents, Words words,
            Guest guest) {
        this.event = event;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.documents = documents;
        this.words = words;
        this.guest = new SimpleObjectProperty<>(guest);
        this.back = new Corrections(boxOffice, calls, words, this::load);
        this.mail = new MailModel(this.guest, event, boxOffice, calls, words, this::load);
    }

    OpenEvent event() {
        return event;
    }

    ObjectProperty<Guest> guestProperty() {
        return guest;
    }

    Registration registration() {
        return guest.get().registration();
    }

    /// What happened; empty until it is known.
    ObjectProperty<Optional<GuestHistory>> historyProperty() {
        return history;
    }

    /// Why what happened is not known.
    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /// Whether it is not over: only then it is corrected or cancelled.
    boolean canCancel() {
        var status = registration().status();
        return status == RegistrationStatus.CONFIRMED || status == RegistrationStatus.PENDING;
    }

    boolean canRefund() {
        return registration().status() == RegistrationStatus.CONFIRMED && registration().amount().minor() > 0;
    }

    /// Its tickets by e-mail.
    MailModel mail() {
        return mail;
    }

    /// A correction of who it is for, begun with what is known now.
    AttendeeModel correcting() {
        return new AttendeeModel(registration(), boxOffice, calls, words, this::load);
    }

    /// Says what was corrected, and puts it back.
    Corrections corrections() {
        return back;
    }

    static boolean canChange(Ticket ticket) {
        return ticket.status() == TicketStatus.VALID;
    }

    /// Asks what happened, and how things stand now.
    void load() {
        calls.to("get a history", () -> boxOffice.history(registration().id())).onDone(now -> {
            notice.set(Optional.empty());
            history.set(Optional.of(now));
            guest.set(now.guest());
        }).onTrouble(this::unknown).start();
    }

    private void unknown(Trouble trouble) {
        notice.set(Optional.of(calls.notice(trouble)));
    }

    /// Fetches a ticket's PDF and shows it in the system's viewer.
    void open(Ticket ticket) {
        fetch(ticket, documents.temporary(fileName(ticket)), documents::open);
    }

    /// Asks where to save a ticket's PDF and fetches it there.
    void save(Ticket ticket) {
        documents.whereToSave(words.say("registration.save.title"), fileName(ticket))
                .ifPresent(target -> fetch(ticket, target,
                        file -> calls.notices().show(Notice
                                .done(words.say("registration.saved", arg("file", String.valueOf(file.getFileName()))))
                                .offering(words.say("registration.open"), () -> documents.open(file)))));
    }

    Question question(String what) {
        return new Question(
                words.say("registration." + what + ".question", arg("name", registration().attendee().name())),
                words.say("registration." + what + ".text", arg("n", standing())),
                words.say("registration." + what), words.say("registration.keep"), Tone.REFUSE);
    }

    /// Tickets that stand for a place: others that were replaced are void already.
    private long standing() {
        return registration().tickets().stream().filter(ticket -> !ticket.isReplaced()).count();
    }

    Question question(String what, Ticket ticket) {
        return new Question(words.say("ticket." + what + ".question", arg("code", ticket.id().lastCharacters())),
                words.say("ticket." + what + ".text", arg("name", holder(ticket))),
                words.say("ticket." + what), words.say("ticket.keep"), Tone.REFUSE);
    }

    /// The name on a ticket.
    String holder(Ticket ticket) {
        var holder = ticket.holder();
        return holder == null ? registration().attendee().name() : holder;
    }

    void cancel() {
        change("cancel a registration", () -> boxOffice.cancel(registration().id()), "registration.cancelled");
    }

    void refund() {
        change("refund a registration", () -> boxOffice.refund(registration().id()), "registration.refunded");
    }

    void block(Ticket ticket) {
        var block = Block.of(ticket);
        calls.to("block a ticket", () -> block.put(boxOffice)).busy(busy).onDone(back::blocked)
                .onTrouble(this::refused).start();
    }

    void unblock(Ticket ticket) {
        calls.to("take a block back", () -> boxOffice.unblock(ticket)).busy(busy).onDone(back::unblocked)
                .onTrouble(this::refused).start();
    }

    /// Whatever was refused, things are not as they were seen.
    private void refused(Trouble trouble) {
        calls.tell("change a ticket", trouble);
        if (trouble instanceof Trouble.Refused) {
            load();
        }
    }

    void reissue(Ticket ticket) {
        var key = wish("reissue " + ticket.id());
        change("issue a ticket anew", () -> boxOffice.reissue(ticket.id(), key), "ticket.reissued");
    }

    /// Gives a ticket to somebody else, whose name is typed.
    NameModel transferring(Ticket ticket) {
        return new NameModel("", name -> {
            var key = wish("transfer " + ticket.id() + " " + name);
            return () -> boxOffice.transfer(ticket.id(), new TicketTransfer(name), key);
        }, calls, words, this::load);
    }

    /// Corrects the name on a ticket, which stays the same person's.
    NameModel renaming(Ticket ticket) {
        return new NameModel(holder(ticket),
                name -> () -> boxOffice.name(ticket.id(), new HolderEdit(ticket.holder(), name)), calls, words,
                this::load);
    }

    private <T> void change(String name, Callable<T> write, String done) {
        calls.to(name, write).busy(busy).onDone(_ -> changed(done)).start();
    }

    /// Says what was done.
    void changed(String done) {
        calls.notices().show(Notice.done(words.say(done)));
        load();
    }

    private IdempotencyKey wish(String what) {
        return wishes.computeIfAbsent(what, _ -> IdempotencyKey.random());
    }

    private void fetch(Ticket ticket, Path target, Consumer<Path> fetched) {
        calls.to("fetch a ticket", () -> boxOffice.pdf(ticket.id(), target)).busy(busy).onDone(fetched).start();
    }

    /// Names no person: the file may lie about for a long time.
    private static String fileName(Ticket ticket) {
        return "ticket-" + ticket.id().lastCharacters() + ".pdf";
    }
}
