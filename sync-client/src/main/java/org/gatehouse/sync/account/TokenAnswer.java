package org.gatehouse.sync.account;

/// What a [Session] has to send with the next call.
public sealed interface TokenAnswer {
    /// A token that is valid for some minutes more.
    record Current(String token) implements TokenAnswer {
        @Override
        public String toString() {
            return "a current token";
        }
    }

    /// The person has signed out, or has been signed out by somebody: sign in again.
    record SignedOut() implements TokenAnswer {}

    /// The token has expired and Cognito cannot be reached for another; try again later.
    record Unreachable(String detail) implements TokenAnswer {}
}
