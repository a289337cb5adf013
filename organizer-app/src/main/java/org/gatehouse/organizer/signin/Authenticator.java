package org.gatehouse.organizer.signin;

import org.gatehouse.sync.account.AuthenticatorApp.Answer;

/// The authenticator app of whoever is signed in. Calls block and belong on a worker thread; what comes of them is told
/// as an answer and never thrown.
public interface Authenticator {

    /// Whether signing in asks for it.
    Answer look();

    /// Hands out a secret for an app.
    Answer handOut();

    /// Has it asked for from now on.
    ///
    /// @param code what the app shows now
    Answer turnOn(String code);

    /// Has it asked for no more.
    Answer takeOff(String password);
}
