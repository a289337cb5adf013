package org.gatehouse.organizer.signin;

import org.gatehouse.sync.account.AccountRecovery.Answer;

/// The ways back into an account by a code sent to its address. Calls block and belong on a worker thread.
public interface Recovery {

    /// Has a code sent that replaces the password.
    Answer sendCode(String email);

    Answer setPassword(String email, String code, String password);

    /// Has the code sent again that confirms the address.
    Answer sendConfirmation(String email);

    Answer confirm(String email, String code);
}
