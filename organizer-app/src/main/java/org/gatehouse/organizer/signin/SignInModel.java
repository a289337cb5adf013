package org.gatehouse.organizer.signin;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.sync.account.RefusalReason;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Signing in, step by step.
final class SignInModel {
    private static final String EMAIL_SETTING = "signin.email";
    /// What Cognito's pools ask for at least.
    private static final int SHORTEST_PASSWORD = 8;

    /// What is asked for now.
    enum Step {
        PASSWORD, NEW_PASSWORD, CODE
    }

    private final Door door;
    private final Background background;
    private final Settings settings;
    private final Consumer<Entry.In> entered;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.PASSWORD);
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty answer = new SimpleStringProperty("");
    private final StringProperty emailError = new SimpleStringProperty("");
    private final StringProperty passwordError = new SimpleStringProperty("");
    private final StringProperty answerError = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private Function<String, Entry> next = _ -> new Entry.Refused(RefusalReason.TOO_SLOW);
    private Running running = Running.none();
    private Words words;
    /// Says again what was said last.
    private Runnable said = () -> {};

    SignInModel(Door door, Background background, Settings settings, Words words, Consumer<Entry.In> entered) {
        this.door = door;
        this.background = background;
        this.settings = settings;
        this.words = words;
        this.entered = entered;
        email.set(settings.get(EMAIL_SETTING).orElse(""));
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    StringProperty emailProperty() {
        return email;
    }

    StringProperty passwordProperty() {
        return password;
    }

    /// The new password or the code, whichever is asked for.
    StringProperty answerProperty() {
        return answer;
    }

    StringProperty emailErrorProperty() {
        return emailError;
    }

    StringProperty passwordErrorProperty() {
        return passwordError;
    }

    StringProperty answerErrorProperty() {
        return answerError;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Goes on in another language.
    void speak(Words now) {
        words = now;
        said.run();
    }

    private void say(Runnable saying) {
        said = saying;
        saying.run();
    }

    private void tell(Supplier<Notice> saying) {
        notice.set(Optional.of(saying.get()));
        // one that was put away meanwhile is not said again
        said = () -> notice.set(notice.get().map(_ -> saying.get()));
    }

    /// Goes on where the last run ended, if it can.
    void resume() {
        attempt("resume the sign-in", () -> door.resume().orElse(null), entry -> {
            if (entry != null) {
                arrive(entry);
            }
        });
    }

    /// Takes the present step.
    void go() {
        notice.set(Optional.empty());
        clearErrors();
        switch (step.get()) {
            case PASSWORD -> signIn();
            case NEW_PASSWORD -> {
                boolean tooShort = answer.get().length() < SHORTEST_PASSWORD;
                proceed(tooShort ? Optional.of("signin.new-password.short") : Optional.empty());
            }
            case CODE -> {
                boolean sixDigits = answer.get().replaceAll("\\s", "").matches("\\d{6}");
                proceed(sixDigits ? Optional.empty() : Optional.of("signin.code.malformed"));
            }
        }
    }

    /// Begins again with the address and password.
    void restart() {
        running.cancel();
        busy.set(false);
        password.set("");
        answer.set("");
        clearErrors();
        step.set(Step.PASSWORD);
    }

    void stop() {
        running.cancel();
        busy.set(false);
    }

    private void signIn() {
        boolean noEmail = email.get().isBlank();
        boolean noPassword = password.get().isEmpty();
        say(() -> {
            emailError.set(noEmail ? words.say("signin.email.empty") : "");
            passwordError.set(noPassword ? words.say("signin.password.empty") : "");
        });
        if (!noEmail && !noPassword) {
            var address = email.get().strip();
            var secret = password.get();
            attempt("sign in", () -> door.signIn(address, secret), this::arrive);
        }
    }

    /// @param wrong the key of what is wrong with what was typed
    private void proceed(Optional<String> wrong) {
        say(() -> answerError.set(wrong.map(words::say).orElse("")));
        if (wrong.isEmpty()) {
            var typed = answer.get();
            var going = next;
            attempt("go on signing in", () -> going.apply(typed), this::arrive);
        }
    }

    private <T> void attempt(String name, Callable<T> call, Consumer<T> done) {
        busy.set(true);
        running = background.work(name, call).onEnd(() -> busy.set(false)).onDone(done).start();
    }

    private void arrive(Entry entry) {
        switch (entry) {
            case Entry.In in -> {
                settings.put(EMAIL_SETTING, email.get().isBlank() ? in.member().email() : email.get().strip());
                restart();
                entered.accept(in);
            }
            case Entry.NewPasswordNeeded needed -> ask(Step.NEW_PASSWORD, needed.choose());
            case Entry.CodeNeeded needed -> ask(Step.CODE, needed.enter());
            case Entry.Refused refused -> refuse(refused.why());
            case Entry.Unreachable _ ->
                tell(() -> Notice.of(Tone.ATTENTION, words.say("signin.unreachable"), words.say("offline.next")));
        }
    }

    private void ask(Step asked, Function<String, Entry> going) {
        next = going;
        answer.set("");
        step.set(asked);
    }

    private void refuse(RefusalReason why) {
        var key = "signin.refused." + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (why == RefusalReason.TOO_SLOW) {
            restart();
        }
        tell(() -> Notice.failed(words.say(key), words.say(key + ".next")));
    }

    private void clearErrors() {
        said = () -> {};
        emailError.set("");
        passwordError.set("");
        answerError.set("");
    }
}
