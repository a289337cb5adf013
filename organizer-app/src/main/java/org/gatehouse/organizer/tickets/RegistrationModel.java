package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.nio.file.Path;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One registration: its tickets, their PDFs, and calling it off.
final class RegistrationModel {
    private final OpenEvent event;
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Documents documents;
    private final Words words;
    private final ObjectProperty<Registration> registration;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    RegistrationModel(OpenEvent event, BoxOffice boxOffice, Calls calls, Documents documents, Words words,
            Registration registration) {
        this.event = event;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.documents = documents;
        this.words = words;
        this.registration = new SimpleObjectProperty<>(registration);
    }

    OpenEvent event() {
        return event;
    }

    ObjectProperty<Registration> registrationProperty() {
        return registration;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    boolean canCancel() {
        var status = registration.get().status();
        return status == RegistrationStatus.CONFIRMED || status == RegistrationStatus.PENDING;
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

    Question cancelQuestion() {
        return new Question(
                words.say("registration.cancel.question", arg("name", registration.get().attendee().name())),
                words.say("registration.cancel.text", arg("n", registration.get().tickets().size())),
                words.say("registration.cancel"), words.say("registration.cancel.no"), Tone.REFUSE);
    }

    void cancel() {
        calls.to("cancel a registration", () -> boxOffice.cancel(registration.get().id())).busy(busy).onDone(now -> {
            registration.set(now);
            calls.notices().show(Notice.done(words.say("registration.cancelled")));
        }).start();
    }

    private void fetch(Ticket ticket, Path target, java.util.function.Consumer<Path> fetched) {
        calls.to("fetch a ticket", () -> boxOffice.pdf(ticket.id(), target)).busy(busy).onDone(fetched).start();
    }

    /// Names no person: the file may lie about for a long time.
    private static String fileName(Ticket ticket) {
        return "ticket-" + ticket.id().lastCharacters() + ".pdf";
    }
}
