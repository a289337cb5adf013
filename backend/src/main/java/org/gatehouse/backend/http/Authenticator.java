package org.gatehouse.backend.http;

import java.util.Optional;

/// Tells who a bearer token speaks for.
@FunctionalInterface
public interface Authenticator {
    /// @param token what follows `Bearer ` in the Authorization header; empty where there is none
    /// @throws ProblemException where the token is forged, expired or not for us
    Caller callerOf(Optional<String> token);
}
