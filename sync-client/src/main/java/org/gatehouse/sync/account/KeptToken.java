package org.gatehouse.sync.account;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The refresh token between runs. Where secrets cannot be kept the person signs in again next time, no worse.
final class KeptToken {
    private static final Logger log = LoggerFactory.getLogger(KeptToken.class);

    private final Secrets secrets;
    private final String name;

    KeptToken(Secrets secrets, String clientId) {
        this.secrets = secrets;
        this.name = "refresh token of " + clientId;
    }

    Optional<String> find() {
        try {
            return secrets.find(name);
        } catch (SecretsUnavailable e) {
            log.warn("The last sign-in cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    void keep(String token) {
        try {
            secrets.keep(name, token);
        } catch (SecretsUnavailable e) {
            log.warn("This sign-in will not be remembered: {}", e.getMessage());
        }
    }

    void forget() {
        try {
            secrets.forget(name);
        } catch (SecretsUnavailable e) {
            log.warn("The last sign-in cannot be forgotten: {}", e.getMessage());
        }
    }
}
