package org.gatehouse.organizer.members;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.People;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.Intention;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Role;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Invites somebody.
final class InviteModel {
    private final People people;
    private final Calls calls;
    private final Consumer<Members.Member> invited;
    private final Faults faults;
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    /// The one that can do least harm by mistake.
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.BOX_OFFICE);
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final Intention<Members.Invitation> intention = new Intention<>();

    InviteModel(People people, Calls calls, Words words, Consumer<Members.Member> invited) {
        this.people = people;
        this.calls = calls;
        this.invited = invited;
        this.faults = new Faults(words);
        List.of("email", "name").forEach(faults::message);
    }

    StringProperty emailProperty() {
        return email;
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Role> roleProperty() {
        return role;
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

    /// @param sent runs once the member is invited
    void send(Runnable sent) {
        notice.set(Optional.empty());
        var invitation = new Members.Invitation(email.get().strip(), name.get().strip(), role.get());
        if (faults.show(missing(invitation)) && !faults.any()) {
            var key = intention.keyFor(invitation);
            calls.to("invite a member", () -> people.invite(invitation, key)).busy(sending).onDone(member -> {
                sent.run();
                invited.accept(member);
            })
                    .onTrouble(this::fail).start();
        }
    }

    private static List<FieldFault> missing(Members.Invitation invitation) {
        var missing = new java.util.ArrayList<FieldFault>();
        if (invitation.email().isEmpty()) {
            missing.add(new FieldFault("email", Fault.EMPTY));
        }
        if (invitation.name().isEmpty()) {
            missing.add(new FieldFault("name", Fault.EMPTY));
        }
        return missing;
    }

    private void fail(Trouble trouble) {
        if (trouble instanceof Trouble.Refused) {
            intention.refused();
        }
        calls.tell(trouble, faults, notice);
    }
}
