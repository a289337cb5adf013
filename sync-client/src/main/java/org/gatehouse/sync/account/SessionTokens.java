package org.gatehouse.sync.account;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.TokenSource;
import org.jspecify.annotations.Nullable;

/// Sends a person's id token with every call.
record SessionTokens(Session session) implements TokenSource {
    @Override
    public Optional<String> token() {
        return Optional.of(orThrow(session.token()));
    }

    @Override
    public Optional<String> renewed(@Nullable Instant serverTime) {
        return Optional.of(orThrow(session.renewedToken()));
    }

    private static String orThrow(TokenAnswer answer) {
        return switch (answer) {
            case TokenAnswer.Current(var token) -> token;
            case TokenAnswer.SignedOut _ -> throw new CloudException(new CloudFailure.SignedOut());
            case TokenAnswer.Unreachable _ ->
                throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.NO_CONNECTION));
        };
    }
}
