package org.gatehouse.sync.checkin;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.account.SecretsUnavailable;

/// Secrets that cannot be forgotten while their keychain is closed.
record StubbornSecrets(Secrets secrets, AtomicBoolean closed) implements Secrets {
    @Override
    public Optional<String> find(String name) {
        return secrets.find(name);
    }

    @Override
    public void keep(String name, String secret) {
        secrets.keep(name, secret);
    }

    @Override
    public void forget(String name) {
        if (closed.get()) {
            throw new SecretsUnavailable(SecretsUnavailable.Reason.KEYCHAIN_CLOSED, "closed");
        }
        secrets.forget(name);
    }

    @Override
    public Protection protection() {
        return secrets.protection();
    }
}
