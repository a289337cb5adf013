package org.gatehouse.organizer.signin;

import java.util.ArrayList;
import java.util.List;

import org.gatehouse.sync.account.AccountRecovery.Answer;
import org.gatehouse.sync.account.RefusalReason;

/// A post office that sends one code.
public final class PaperRecovery implements Recovery {
    public static final String CODE = "314159";
    public final List<String> sent = new ArrayList<>();

    @Override
    public Answer sendCode(String email) {
        sent.add(email);
        return new Answer.CodeSent("i***@h***");
    }

    @Override
    public Answer setPassword(String email, String code, String password) {
        return code.equals(CODE) ? new Answer.PasswordChanged() : new Answer.Refused(RefusalReason.WRONG_CODE);
    }

    @Override
    public Answer sendConfirmation(String email) {
        return sendCode(email);
    }

    @Override
    public Answer confirm(String email, String code) {
        return code.equals(CODE) ? new Answer.AddressConfirmed() : new Answer.Refused(RefusalReason.CODE_EXPIRED);
    }
}
