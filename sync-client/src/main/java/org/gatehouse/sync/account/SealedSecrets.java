package org.gatehouse.sync.account;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.gatehouse.sync.account.SecretsUnavailable.Reason;
import org.jspecify.annotations.Nullable;

/// Secrets in one file, each sealed by AES-256-GCM under one key, its name bound in as associated data.
///
/// One key for all of them, because keychains take only small values (a refresh token of Cognito is too long for
/// that of Windows) and may ask the person once per value.
final class SealedSecrets implements Secrets {
    private final Path file;
    private final SecretKey key;
    private final SecureRandom random;
    private SecretsFile content;

    SealedSecrets(Path file, SecretsFile content, SecretKey key, SecureRandom random) {
        this.file = file;
        this.content = content;
        this.key = key;
        this.random = random;
    }

    @Override
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(content.sealed().get(name)).map(sealed -> open(name, sealed));
    }

    @Override
    public synchronized void keep(String name, String secret) {
        replace(name, seal(name, secret));
    }

    @Override
    public synchronized void forget(String name) {
        if (content.sealed().containsKey(name)) {
            replace(name, null);
        }
    }

    @Override
    public Protection protection() {
        return content.protection();
    }

    /// What the file holds once these are in it, with a proof that a passphrase is the right one. Writes nothing.
    SecretsFile sealing(Map<String, String> secrets, String proof) {
        Map<String, String> sealed = new TreeMap<>();
        secrets.forEach((name, secret) -> sealed.put(name, seal(name, secret)));
        sealed.put(proof, seal(proof, proof));
        return content.withSealed(sealed);
    }

    private void replace(String name, @Nullable String sealed) {
        Map<String, String> next = new TreeMap<>(content.sealed());
        if (sealed == null) {
            next.remove(name);
        } else {
            next.put(name, sealed);
        }
        var changed = content.withSealed(next);
        changed.write(file);
        content = changed;
    }

    private String seal(String name, String secret) {
        try {
            return Base64.getEncoder().encodeToString(AesGcm.seal(key, name, secret, random));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private String open(String name, String sealed) {
        try {
            return AesGcm.open(key, name, Base64.getDecoder().decode(sealed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SecretsUnavailable(Reason.FILE, "The secret \"" + name + "\" in " + file + " is damaged", e);
        }
    }
}
