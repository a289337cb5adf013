package org.gatehouse.organizer.account;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.signin.AppSecret;
import org.gatehouse.organizer.signin.Authenticator;
import org.gatehouse.organizer.signin.Refused;
import org.gatehouse.sync.account.AuthenticatorApp.Answer;
import org.gatehouse.sync.account.RefusalReason;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Whether the person who is signed in is asked for an authenticator app, and what they change about it.
final class AuthenticatorModel {
    private final String account;
    private final Authenticator authenticator;
    private final Calls calls;
    private final Words words;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Asking());
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty wrong = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private Running running = Running.none();

    /// Where it stands.
    sealed interface Step {
        /// Not known yet.
        record Asking() implements Step {}

        /// Nothing but the password is asked for.
        record Off() implements Step {}

        /// An app is to learn the secret, and to prove it.
        record SettingUp(AppSecret secret) implements Step {}

        /// It is asked for.
        record On() implements Step {}
    }

    /// @param account the e-mail address of the person
    AuthenticatorModel(String account, Authenticator authenticator, Calls calls, Words words) {
        this.account = account;
        this.authenticator = authenticator;
        this.calls = calls;
        this.words = words;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The code while it is set up, the password while it is on.
    StringProperty typedProperty() {
        return typed;
    }

    /// What is wrong with what was typed; empty for nothing.
    StringProperty wrongProperty() {
        return wrong;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Whether a code or a password is on its way.
    boolean isChanging() {
        return busy.get() && (step.get() instanceof Step.SettingUp || step.get() instanceof Step.On);
    }

    void look() {
        ask("see whether an authenticator is asked for", authenticator::look);
    }

    void stop() {
        running.cancel();
    }

    /// Takes the step that is offered now.
    void go() {
        switch (step.get()) {
            case Step.Asking _ -> look();
            case Step.Off _ -> ask("hand out a secret", authenticator::handOut);
            case Step.SettingUp _ -> turnOn();
            case Step.On _ -> takeOff();
        }
    }

    private void turnOn() {
        var code = typed.get();
        if (code.replaceAll("\\s", "").matches("\\d{6}")) {
            ask("turn an authenticator on", () -> authenticator.turnOn(code));
        } else {
            wrong.set(words.say("signin.code.malformed"));
        }
    }

    private void takeOff() {
        var password = typed.get();
        if (password.isEmpty()) {
            wrong.set(words.say("signin.password.empty"));
        } else {
            ask("take an authenticator off", () -> authenticator.takeOff(password));
        }
    }

    private void ask(String name, Callable<Answer> call) {
        notice.set(Optional.empty());
        wrong.set("");
        busy.set(true);
        running = calls.background().work(name, call).onEnd(() -> busy.set(false)).onDone(this::told).start();
    }

    private void told(Answer answer) {
        switch (answer) {
            case Answer.On _ -> {
                if (step.get() instanceof Step.SettingUp) {
                    calls.notices().show(Notice.done(words.say("authenticator.turned-on")));
                }
                turn(new Step.On());
            }
            case Answer.Off _ -> {
                if (step.get() instanceof Step.On) {
                    calls.notices().show(Notice.done(words.say("authenticator.taken-off")));
                }
                turn(new Step.Off());
            }
            case Answer.HandedOut(var secret) -> turn(new Step.SettingUp(new AppSecret(account, secret)));
            case Answer.Refused(var why) -> refuse(why);
            case Answer.Unreachable _ -> notice.set(Optional.of(
                    Notice.of(Tone.ATTENTION, words.say("authenticator.unreachable"), words.say("offline.next"))));
        }
    }

    private void turn(Step to) {
        typed.set("");
        step.set(to);
    }

    private void refuse(RefusalReason why) {
        switch (why) {
            case WRONG_EMAIL_OR_PASSWORD -> wrong.set(words.say("authenticator.wrong-password"));
            case WRONG_CODE, CODE_EXPIRED ->
                wrong.set(words.say(Refused.key(why)) + " " + words.say(Refused.key(why) + ".next"));
            case NOT_SUPPORTED -> tell("authenticator.not-supported", "authenticator.not-supported.next");
            case RESET_REQUIRED, NOT_CONFIRMED, TOO_MANY_ATTEMPTS, TOO_SLOW, PASSWORD_TOO_WEAK, INVITATION_EXPIRED,
                    DISABLED, SIGNED_OUT, WRONG_CONFIGURATION ->
                tell(Refused.key(why), Refused.key(why) + ".next");
        }
    }

    private void tell(String title, String next) {
        notice.set(Optional.of(Notice.failed(words.say(title), words.say(next))));
    }
}
