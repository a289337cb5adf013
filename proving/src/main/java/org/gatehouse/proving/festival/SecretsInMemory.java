package org.gatehouse.proving.festival;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.sync.account.Secrets;

/// A keychain that outlives every start of a gate and is gone with the process.
public final class SecretsInMemory implements Secrets {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

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
