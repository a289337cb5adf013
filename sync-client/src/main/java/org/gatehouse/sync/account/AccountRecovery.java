package org.gatehouse.sync.account;

import java.util.function.Supplier;

/// The ways back into an account by a code sent to its address: a forgotten password is replaced, a new address
/// confirmed. Calls block.
public final class AccountRecovery {
    private final Cognito cognito;

    AccountRecovery(Cognito cognito) {
        this.cognito = cognito;
    }

    /// What became of a step.
    public sealed interface Answer {
        /// If there is such an account, a code is on its way.
        ///
        /// @param destination the obscured address; empty where Cognito does not say
        record CodeSent(String destination) implements Answer {}

        /// The new password counts from now on.
        record PasswordChanged() implements Answer {}

        /// The account may be signed in to from now on.
        record AddressConfirmed() implements Answer {}

        /// Cognito said no.
        record Refused(RefusalReason why) implements Answer {}

        /// Cognito could not be reached or could not serve.
        record Unreachable(String detail) implements Answer {}
    }

    /// Has a code sent that replaces the password.
    public Answer sendCode(String email) {
        return answer(() -> new Answer.CodeSent(cognito.forgotPassword(email.strip())));
    }

    /// Sets a new password with the code that was sent.
    public Answer setPassword(String email, String code, String newPassword) {
        return answer(() -> {
            cognito.confirmForgotPassword(email.strip(), code.strip(), newPassword);
            return new Answer.PasswordChanged();
        });
    }

    /// Has the code sent again that confirms the address of an account somebody made for themselves.
    public Answer sendConfirmation(String email) {
        return answer(() -> new Answer.CodeSent(cognito.resendConfirmation(email.strip())));
    }

    /// Confirms the address with the code that was sent.
    public Answer confirm(String email, String code) {
        return answer(() -> {
            cognito.confirmSignUp(email.strip(), code.strip());
            return new Answer.AddressConfirmed();
        });
    }

    private static Answer answer(Supplier<Answer> step) {
        return Refusals.telling(step, Answer.Refused::new, Answer.Unreachable::new);
    }
}
