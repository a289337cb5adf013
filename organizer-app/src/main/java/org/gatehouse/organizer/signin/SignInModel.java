package org.gatehouse.organizer.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.gatehouse.sync.account.AccountRecovery.Answer;
import org.gatehouse.sync.account.RefusalReason;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import static org.gatehouse.desk.words.Arg.arg;

/// Signing in, step by step.
final class SignInModel {
    private static final String EMAIL_SETTING = "signin.email";

    /// What is asked for now.
    enum Step {
        PASSWORD, NEW_PASSWORD, CODE,
        /// An authenticator app, that it knows the secret.
        SET_UP,
        /// The address, to which a code is to be sent that replaces the password.
        FORGOTTEN,
        /// That code, and the new password.
        RESET,
        /// The code that confirms the address of a new account.
        CONFIRM
    }

    private final Door door;
    private final Background background;
    private final Settings settings;
    private final Consumer<Entry.In> entered;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.PASSWORD);
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty answer = new SimpleStringProperty("");
    private final StringProperty chosen = new SimpleStringProperty("");
    private final StringProperty chosenError = new SimpleStringProperty("");
    private final StringProperty emailError = new SimpleStringProperty("");
    private final StringProperty passwordError = new SimpleStringProperty("");
    private final StringProperty answerError = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private Function<String, Entry> next = _ -> new Entry.Refused(RefusalReason.TOO_SLOW);
    private String secret = "";
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

    /// The password that takes the place of the forgotten one.
    StringProperty chosenProperty() {
        return chosen;
    }

    StringProperty chosenErrorProperty() {
        return chosenError;
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
            case NEW_PASSWORD -> proceed(weakness(answer.get()));
            case CODE, SET_UP -> proceed(isSixDigits() ? Optional.empty() : Optional.of("signin.code.malformed"));
            case FORGOTTEN -> sendCode();
            case RESET -> reset();
            case CONFIRM -> confirm();
        }
    }

    /// Leads to another password.
    void forget() {
        notice.set(Optional.empty());
        clearErrors();
        step.set(Step.FORGOTTEN);
    }

    /// What the authenticator app is to know.
    String secret() {
        return secret;
    }

    /// The same as apps read it from a QR symbol.
    String secretForApps() {
        var account = URLEncoder.encode("Gatehouse:" + email.get().strip(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + account + "?secret=" + secret + "&issuer=Gatehouse";
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
            var address = email.get().strip();
            attempt("send the code again", () -> door.recovery().sendConfirmation(address), this::recovered);
        } else {
            sendCode();
        }
    }

    /// Begins again with the address and password.
    void restart() {
        running.cancel();
        busy.set(false);
        password.set("");
        answer.set("");
        chosen.set("");
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

    private void sendCode() {
        boolean noEmail = email.get().isBlank();
        say(() -> emailError.set(noEmail ? words.say("signin.email.empty") : ""));
        if (!noEmail) {
            var address = email.get().strip();
            attempt("send a code", () -> door.recovery().sendCode(address), this::recovered);
        }
    }

    private void reset() {
        var weak = weakness(chosen.get());
        boolean noCode = answer.get().isBlank();
        say(() -> {
            answerError.set(noCode ? words.say("signin.mailed.empty") : "");
            chosenError.set(weak.map(words::say).orElse(""));
        });
        if (!noCode && weak.isEmpty()) {
            var address = email.get().strip();
            var code = answer.get();
            var secret = chosen.get();
            attempt("set a password", () -> door.recovery().setPassword(address, code, secret), this::recovered);
        }
    }

    private void confirm() {
        boolean noCode = answer.get().isBlank();
        say(() -> answerError.set(noCode ? words.say("signin.mailed.empty") : ""));
        if (!noCode) {
            var address = email.get().strip();
            var code = answer.get();
            attempt("confirm the address", () -> door.recovery().confirm(address, code), this::recovered);
        }
    }

    /// What a step back into the account came to.
    private void recovered(Answer came) {
        switch (came) {
            case Answer.CodeSent(var destination) -> {
                if (step.get() == Step.FORGOTTEN) {
                    answer.set("");
                    step.set(Step.RESET);
                }
                tell(() -> Notice.of(Tone.ACCENT, words.say("signin.mailed"),
                        words.say("signin.mailed.next", arg("to", destination))));
            }
            case Answer.PasswordChanged _ -> goOnWith(chosen.get());
            case Answer.AddressConfirmed _ -> goOnWith(password.get());
            case Answer.Refused(var why) -> refuse(why);
            case Answer.Unreachable _ -> unreachable();
        }
    }

    /// Signs in with what is known by now.
    private void goOnWith(String secret) {
        restart();
        password.set(secret);
        signIn();
    }

    private static Optional<String> weakness(String secret) {
        return PasswordRule.brokenBy(secret).isEmpty() ? Optional.empty() : Optional.of("signin.new-password.weak");
    }

    private boolean isSixDigits() {
        return answer.get().replaceAll("\\s", "").matches("\\d{6}");
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
            case Entry.SetUpNeeded needed -> {
                secret = needed.secret();
                ask(Step.SET_UP, needed.enter());
            }
            case Entry.Refused refused -> refuse(refused.why());
            case Entry.Unreachable _ -> unreachable();
        }
    }

    private void unreachable() {
        tell(() -> Notice.of(Tone.ATTENTION, words.say("signin.unreachable"), words.say("offline.next")));
    }

    private void ask(Step asked, Function<String, Entry> going) {
        next = going;
        answer.set("");
        step.set(asked);
    }

    private void refuse(RefusalReason why) {
        var key = Refused.key(why, step.get());
        Refused.stepAfter(why).ifPresent(this::turnTo);
        tell(() -> Notice.failed(words.say(key), words.say(key + ".next")));
    }

    private void turnTo(Step to) {
        answer.set("");
        if (to == Step.PASSWORD) {
            restart();
        } else {
            step.set(to);
        }
    }

    private void clearErrors() {
        said = () -> {};
        emailError.set("");
        passwordError.set("");
        answerError.set("");
        chosenError.set("");
    }
}
