package org.gatehouse.organizer.tickets;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.Trouble;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The name that is to be on a ticket. What is typed stays until the cloud has taken it.
final class NameModel {
    private static final String HOLDER = "holder";
    private final Function<String, Callable<?>> write;
    private final Calls calls;
    private final Words words;
    private final Runnable look;
    private final Faults faults;
    private final StringProperty name;
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    /// @param begin what stands there first
    /// @param write the call that puts a name on the ticket
    /// @param look asks how things stand where the cloud refuses
    NameModel(String begin, Function<String, Callable<?>> write, Calls calls, Words words, Runnable look) {
        this.name = new SimpleStringProperty(begin);
        this.write = write;
        this.calls = calls;
        this.words = words;
        this.look = look;
        this.faults = new Faults(words);
        // as the cloud calls it where it is given to somebody else, and where it is corrected
        faults.message(HOLDER).bindBidirectional(faults.message("now"));
    }

    StringProperty nameProperty() {
        return name;
    }

    /// What is wrong with the name; empty for nothing.
    StringProperty faultProperty() {
        return faults.message(HOLDER);
    }

    BooleanProperty sendingProperty() {
        return sending;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Sends it where there is one.
    void save(Runnable named) {
        notice.set(Optional.empty());
        faults.clear();
        var given = name.get().strip();
        if (given.isEmpty()) {
            faultProperty().set(words.say("issue.name.empty"));
        } else {
            calls.to("put a name on a ticket", write.apply(given)).busy(sending).onDone(_ -> named.run())
                    .onTrouble(this::fail).start();
        }
    }

    private void fail(Trouble trouble) {
        calls.tell(trouble, faults, notice);
        if (trouble instanceof Trouble.Refused) {
            look.run();
        }
    }
}
