package org.gatehouse.scanner.pairing;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClients;
import org.gatehouse.ticketing.gate.EnrolmentCode;

/// Enrolling this machine: the code from the console, shown to the camera or typed, and a name for the machine.
public final class EnrolViewModel {
    private static final int LONGEST_NAME = 40;

    private final GateClients gates;
    private final Background background;
    private Words words;
    private final Consumer<EnrolledEvent> enrolled;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty codeFault = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty nameFault = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Notice>> seen = new SimpleObjectProperty<>(Optional.empty());
    private Function<Words, Notice> said = _ -> Notice.done("");
    private Function<Words, Notice> saidOfSeen = _ -> Notice.done("");

    /// @param suggestedName what the machine is called until somebody says otherwise
    /// @param enrolled      is told once the cloud has taken the machine in
    public EnrolViewModel(GateClients gates, Background background, Words words, String suggestedName,
            Consumer<EnrolledEvent> enrolled) {
        this.gates = gates;
        this.background = background;
        this.words = words;
        this.enrolled = enrolled;
        name.set(suggestedName);
    }

    /// The camera saw something. May be called from any thread.
    public void sighted(Sighting sighting) {
        background.ui().run(() -> {
            switch (sighting) {
                case Sighting.Code seen -> scanned(seen.text());
                case Sighting.Several ignored -> say("enrol.several");
                case Sighting.Unreadable ignored -> say("enrol.unreadable");
                case Sighting.Gone ignored -> {
                }
            }
        });
    }

    private void scanned(String text) {
        if (busy.get())
            return;
        Optional<EnrolmentCode> read = EnrolmentCode.read(text);
        seen.set(Optional.empty());
        if (read.isPresent()) {
            code.set(read.get().forPeople());
            codeFault.set("");
            enrol();
        } else {
            say("enrol.not-a-code");
        }
    }

    /// Asks the cloud to take this machine in.
    public void enrol() {
        Optional<EnrolmentCode> read = EnrolmentCode.read(code.get());
        codeFault.set(read.isPresent() ? "" : codeFault(words));
        String called = name.get().strip();
        nameFault.set(called.isEmpty() || called.length() > LONGEST_NAME ? words.say("enrol.name.fault") : "");
        if (busy.get() || read.isEmpty() || !nameFault.get().isEmpty())
            return;
        busy.set(true);
        seen.set(Optional.empty());
        notice.set(Optional.empty());
        background.work("enrol", () -> gates.enrol(read.get(), called)).onEnd(() -> busy.set(false))
                .onDone(enrolled).onFailed(this::failed).start();
    }

    private static String codeFault(Words words) {
        return words.say("enrol.code.fault", arg("example", words.say("enrol.code.prompt")));
    }

    private void failed(Exception failure) {
        if (failure instanceof CloudException cloud)
            tell(now -> new CloudWords(now).notice(cloud.failure()));
        else
            throw new IllegalStateException("Enrolling failed in an unforeseen way", failure);
    }

    private void say(String key) {
        saidOfSeen = now -> Notice.of(Tone.ATTENTION, now.say(key), now.say(key + ".next"));
        seen.set(Optional.of(saidOfSeen.apply(words)));
    }

    private void tell(Function<Words, Notice> saying) {
        said = saying;
        notice.set(Optional.of(saying.apply(words)));
    }

    /// Says all that stands there again in another language.
    public void speak(Words now) {
        words = now;
        notice.set(notice.get().map(_ -> said.apply(now)));
        seen.set(seen.get().map(_ -> saidOfSeen.apply(now)));
        codeFault.set(codeFault.get().isEmpty() ? "" : codeFault(now));
        nameFault.set(nameFault.get().isEmpty() ? "" : now.say("enrol.name.fault"));
    }

    public StringProperty codeProperty() {
        return code;
    }

    public StringProperty codeFaultProperty() {
        return codeFault;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty nameFaultProperty() {
        return nameFault;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What the steward should know about what the camera saw last.
    public ObjectProperty<Optional<Notice>> seenProperty() {
        return seen;
    }

    /// What the steward should know about the last try.
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }
}
