package org.gatehouse.organizer.signin;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.sync.account.AccountRecovery.Answer;

import static org.gatehouse.desk.words.Arg.arg;

/// The steps of signing in that need a code which was sent: a forgotten password and an address to confirm.
final class Recovering {
    private final SignInModel model;
    private final Typed typed;
    private final Door door;

    Recovering(SignInModel model, Door door) {
        this.model = model;
        this.typed = model.typed();
        this.door = door;
    }

    void sendCode() {
        boolean noEmail = typed.address().isEmpty();
        model.say(words -> typed.emailErrorProperty().set(noEmail ? words.say("signin.email.empty") : ""));
        if (!noEmail) {
            var address = typed.address();
            model.attempt("send a code", () -> door.recovery().sendCode(address), this::recovered);
        }
    }

    void sendConfirmation() {
        var address = typed.address();
        model.attempt("send the code again", () -> door.recovery().sendConfirmation(address), this::recovered);
    }

    void reset() {
        var weak = Typed.weakness(typed.chosen());
        boolean noCode = typed.answer().isBlank();
        model.say(words -> {
            typed.answerErrorProperty().set(noCode ? words.say("signin.mailed.empty") : "");
            typed.chosenErrorProperty().set(weak.map(words::say).orElse(""));
        });
        if (!noCode && weak.isEmpty()) {
            var address = typed.address();
            var code = typed.answer();
            var secret = typed.chosen();
            model.attempt("set a password", () -> door.recovery().setPassword(address, code, secret),
                    this::recovered);
        }
    }

    void confirm() {
        boolean noCode = typed.answer().isBlank();
        model.say(words -> typed.answerErrorProperty().set(noCode ? words.say("signin.mailed.empty") : ""));
        if (!noCode) {
            var address = typed.address();
            var code = typed.answer();
            model.attempt("confirm the address", () -> door.recovery().confirm(address, code), this::recovered);
        }
    }

    private void recovered(Answer came) {
        switch (came) {
            case Answer.CodeSent(var destination) -> {
                model.awaitCode();
                model.tell(words -> Notice.of(Tone.ACCENT, words.say("signin.mailed"),
                        words.say("signin.mailed.next", arg("to", destination))));
            }
            case Answer.PasswordChanged _ -> model.goOnWith(typed.chosen());
            case Answer.AddressConfirmed _ -> model.goOnWith(typed.password());
            case Answer.Refused(var why) -> model.refuse(why);
            case Answer.Unreachable _ -> model.unreachable();
        }
    }
}
