package org.gatehouse.organizer.signin;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

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

/// Signing in, step by step.
final class SignInModel {
    private static final String EMAIL_SETTING = "signin.email";

    private final Door door;
    private final Background background;
    private final Settings settings;
    private final Consumer<Entry.In> entered;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.PASSWORD);
    private final Typed typed = new Typed();
    private final Recovering recovering;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private Function<String, Entry> next = _ -> new Entry.Refused(RefusalReason.TOO_SLOW);
    private AppSecret secret = new AppSecret("", "");
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
        this.recovering = new Recovering(this, door);
        typed.emailProperty().set(settings.get(EMAIL_SETTING).orElse(""));
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What the person types, and what is wrong with it.
    Typed typed() {
        return typed;
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

    /// Says it now, and again in another language.
    void say(Consumer<Words> saying) {
        said = () -> saying.accept(words);
        said.run();
    }

    void tell(Function<Words, Notice> saying) {
        notice.set(Optional.of(saying.apply(words)));
        // one that was put away meanwhile is not said again
        said = () -> notice.set(notice.get().map(_ -> saying.apply(words)));
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
            case NEW_PASSWORD -> proceed(Typed.weakness(typed.answer()));
            case CODE, SET_UP -> proceed(typed.isSixDigits() ? Optional.empty() : Optional.of("signin.code.malformed"));
            case FORGOTTEN -> recovering.sendCode();
            case RESET -> recovering.reset();
            case CONFIRM -> recovering.confirm();
        }
    }

    /// Leads to another password.
    void forget() {
        notice.set(Optional.empty());
        clearErrors();
        step.set(Step.FORGOTTEN);
    }

    /// What the authenticator app is to know.
    AppSecret secret() {
        return secret;
    }

    /// Whether a code that was sent is asked for.
    boolean canSendAgain() {
        return step.get() == Step.RESET || step.get() == Step.CONFIRM;
    }

    /// Has the code sent once more that is asked for.
    void sendAgain() {
        notice.set(Optional.empty());
        clearErrors();
        if (step.get() == Step.CONFIRM) {
            recovering.sendConfirmation();
        } else {
            recovering.sendCode();
        }
    }

    /// Asks for the code that was sent.
    void awaitCode() {
        if (step.get() == Step.FORGOTTEN) {
            turnTo(Step.RESET);
        }
    }

    /// Signs in with what is known by now.
    void goOnWith(String secret) {
        restart();
        typed.passwordProperty().set(secret);
        signIn();
    }

    /// Begins again with the address and password.
    void restart() {
        running.cancel();
        busy.set(false);
        typed.passwordProperty().set("");
        typed.answerProperty().set("");
        typed.chosenProperty().set("");
        clearErrors();
        step.set(Step.PASSWORD);
    }

    void stop() {
        running.cancel();
        busy.set(false);
    }

    private void signIn() {
        boolean noEmail = typed.email().isBlank();
        boolean noPassword = typed.password().isEmpty();
        say(now -> {
            typed.emailErrorProperty().set(noEmail ? now.say("signin.email.empty") : "");
            typed.passwordErrorProperty().set(noPassword ? now.say("signin.password.empty") : "");
        });
        if (!noEmail && !noPassword) {
            var address = typed.address();
            var secret = typed.password();
            attempt("sign in", () -> door.signIn(address, secret), this::arrive);
        }
    }

    /// @param wrong the key of what is wrong with what was typed
    private void proceed(Optional<String> wrong) {
        say(now -> typed.answerErrorProperty().set(wrong.map(now::say).orElse("")));
        if (wrong.isEmpty()) {
            var given = typed.answer();
            var going = next;
            attempt("go on signing in", () -> going.apply(given), this::arrive);
        }
    }

    <T> void attempt(String name, Callable<T> call, Consumer<T> done) {
        busy.set(true);
        running = background.work(name, call).onEnd(() -> busy.set(false)).onDone(done).start();
    }

    private void arrive(Entry entry) {
        switch (entry) {
            case Entry.In in -> {
                settings.put(EMAIL_SETTING, typed.email().isBlank() ? in.member().email() : typed.address());
                restart();
                entered.accept(in);
            }
            case Entry.NewPasswordNeeded needed -> ask(Step.NEW_PASSWORD, needed.choose());
            case Entry.CodeNeeded needed -> ask(Step.CODE, needed.enter());
            case Entry.SetUpNeeded needed -> {
                secret = new AppSecret(typed.address(), needed.secret());
                ask(Step.SET_UP, needed.enter());
            }
            case Entry.Refused refused -> refuse(refused.why());
            case Entry.Unreachable _ -> unreachable();
        }
    }

    void unreachable() {
        tell(now -> Notice.of(Tone.ATTENTION, now.say("signin.unreachable"), now.say("offline.next")));
    }

    private void ask(Step asked, Function<String, Entry> going) {
        next = going;
        typed.answerProperty().set("");
        step.set(asked);
    }

    void refuse(RefusalReason why) {
        var key = Refused.key(why, step.get());
        Refused.stepAfter(why).ifPresent(this::turnTo);
        tell(now -> Notice.failed(now.say(key), now.say(key + ".next")));
    }

    private void turnTo(Step to) {
        typed.answerProperty().set("");
        if (to == Step.PASSWORD) {
            restart();
        } else {
            step.set(to);
        }
    }

    private void clearErrors() {
        said = () -> {};
        typed.clearErrors();
    }
}
