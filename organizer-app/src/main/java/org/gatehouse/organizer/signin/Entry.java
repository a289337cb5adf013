package org.gatehouse.organizer.signin;

import java.util.function.Function;

import org.gatehouse.organizer.office.Office;
import org.gatehouse.sync.account.Member;
import org.gatehouse.sync.account.RefusalReason;

/// What became of a step at the [Door].
public sealed interface Entry {

    /// In.
    ///
    /// @param authenticator the app that the person may have asked for
    /// @param leave signs out; blocks
    record In(Member member, Office office, Authenticator authenticator, Runnable leave) implements Entry {}

    /// The password was right and a new one must be chosen: `choose` goes on with it and blocks.
    record NewPasswordNeeded(Function<String, Entry> choose) implements Entry {}

    /// The password was right; `enter` goes on with the six digits of the authenticator app and blocks.
    record CodeNeeded(Function<String, Entry> enter) implements Entry {}

    /// The password was right and an authenticator app must be set up; `enter` goes on with its six digits and blocks.
    ///
    /// @param secret in base 32, as apps take it
    record SetUpNeeded(String secret, Function<String, Entry> enter) implements Entry {}

    /// Not in.
    record Refused(RefusalReason why) implements Entry {}

    /// It could not be told: no connection.
    record Unreachable() implements Entry {}
}
