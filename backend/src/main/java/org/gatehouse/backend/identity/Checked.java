package org.gatehouse.backend.identity;

/// What the check of a token found.
///
/// @param <T> who the token names
public sealed interface Checked<T> {
    /// The token is genuine and current.
    record Accepted<T>(T who) implements Checked<T> {}

    /// The token does not count.
    record Refused<T>(Refusal why) implements Checked<T> {}

    /// Nothing was found out: the keys could not be had. The caller should try again; the token is not to blame.
    record CouldNotCheck<T>(String reason) implements Checked<T> {}

    /// Why a token does not count.
    enum Refusal {
        NOT_A_TOKEN,
        WRONG_ALGORITHM,
        UNKNOWN_KEY,
        WRONG_SIGNATURE,
        WRONG_ISSUER,
        WRONG_AUDIENCE,
        WRONG_USE,
        EXPIRED,
        NOT_YET_VALID,
        VALID_TOO_LONG,
        INCOMPLETE
    }
}
