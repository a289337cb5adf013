package org.gatehouse.organizer.signin;

import java.util.Optional;

/// Where people sign in. Calls block and belong on a worker thread.
public interface Door {

    /// Goes on where the last run ended; empty where nobody was signed in.
    Optional<Entry> resume();

    Entry signIn(String email, String password);

    /// For whoever cannot sign in.
    Recovery recovery();
}
