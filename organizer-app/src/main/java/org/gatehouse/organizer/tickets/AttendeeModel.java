package org.gatehouse.organizer.tickets;

import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.AttendeeEdit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Corrects who a registration is for. What is typed stays until the cloud has taken it.
final class AttendeeModel {
    private final Registration registration;
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Words words;
    private final Runnable look;
    private final Faults faults;
    private final StringProperty name;
    private final StringProperty email;
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    /// @param registration as it is seen while one edits
    /// @param look asks how things stand where the cloud refuses
    AttendeeModel(Registration registration, BoxOffice boxOffice, Calls calls, Words words, Runnable look) {
        this.registration = registration;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        this.look = look;
        this.faults = new Faults(words);
        faults.message("name");
        faults.message("email");
        this.name = new SimpleStringProperty(registration.attendee().name());
        this.email = new SimpleStringProperty(
                Optional.ofNullable(registration.attendee().email()).orElse(""));
    }

    /// As it was seen while one edited.
    Registration before() {
        return registration;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty emailProperty() {
        return email;
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

    /// Sends it if everything is in order.
    void save(Consumer<Registration> saved) {
        notice.set(Optional.empty());
        faults.clear();
        var address = email.get().strip();
        if (name.get().isBlank()) {
            faults.message("name").set(words.say("issue.name.empty"));
        }
        if (!address.isEmpty() && !Attendee.isAddress(address)) {
            faults.message("email").set(words.say("issue.email.malformed"));
        }
        if (!faults.any()) {
            send(new Attendee(name.get().strip(), address.isEmpty() ? null : address), saved);
        }
    }

    private void send(Attendee now, Consumer<Registration> saved) {
        var edit = new AttendeeEdit(registration.attendee(), now);
        calls.to("correct an attendee", () -> boxOffice.correct(registration.id(), edit)).busy(sending).onDone(saved)
                .onTrouble(this::fail).start();
    }

    private void fail(Trouble trouble) {
        calls.tell(trouble, faults, notice);
        if (trouble instanceof Trouble.Refused) {
            look.run();
        }
    }
}
