package org.gatehouse.proving.fuzz;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.sync.account.Secrets;

/// Secrets that are gone with the process.
final class HeldSecrets implements Secrets {
    private final Map<String, String> secrets = new HashMap<>();

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void keep(String name, String secret) {
        secrets.put(name, secret);
    }

    @Override
    public void forget(String name) {
        secrets.remove(name);
    }

    @Override
    public Protection protection() {
        return Protection.KEYCHAIN;
    }
}
