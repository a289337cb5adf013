package org.gatehouse.sync.api;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a connection gets the token from that it sends with each call. Called from any thread.
public interface TokenSource {
    /// The token to send now; empty sends none.
    ///
    /// @throws CloudException with [CloudFailure.SignedOut] where there is none to be had
    Optional<String> token();

    /// The cloud did not accept the token just sent.
    ///
    /// @param serverTime what the answer gave as the time, not to be trusted for anything but the next token
    /// @return another token, worth one more try; empty where there is none
    Optional<String> renewed(@Nullable Instant serverTime);

    /// For the calls that need no token.
    static TokenSource none() {
        return new TokenSource() {
            @Override
            public Optional<String> token() {
                return Optional.empty();
            }

            @Override
            public Optional<String> renewed(@Nullable Instant serverTime) {
                return Optional.empty();
            }
        };
    }
}
