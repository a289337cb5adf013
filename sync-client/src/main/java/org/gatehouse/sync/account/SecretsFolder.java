package org.gatehouse.sync.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.sync.account.Keychain.KeychainClosed;
import org.gatehouse.sync.account.Secrets.Protection;
import org.gatehouse.sync.account.SecretsUnavailable.Reason;

/// Opens the secrets a program keeps in its folder, choosing at the first start how they are protected: by the
/// system's keychain where there is one, else by a key file. Later starts keep to that choice: where the keychain holds
/// the key and does not open, that is said, and no second set of secrets is begun.
public final class SecretsFolder {
    static final String FILE = "secrets.json";
    static final String KEY_FILE = "secrets.key";

    private static final int KEY_BYTES = 32;
    /// OWASP's figure for PBKDF2 with HMAC-SHA-256.
    private static final int ITERATIONS = 600_000;
    private static final String PROOF = "proof of the passphrase";

    private final Path folder;
    private final SecureRandom random;
    private final Keychain keychain;

    /// @param folder the program's own folder; made where it is missing
    public SecretsFolder(Path folder, SecureRandom random) {
        this(folder, random, new SystemKeychain());
    }

    SecretsFolder(Path folder, SecureRandom random, Keychain keychain) {
        this.folder = folder;
        this.random = random;
        this.keychain = keychain;
    }

    /// @throws SecretsUnavailable where the key cannot be had
    public Secrets open() {
        var existing = SecretsFile.read(file());
        if (existing.isEmpty()) {
            return begin();
        }
        return secrets(existing.get(), switch (existing.get().protection()) {
            case KEYCHAIN -> keyFromKeychain(existing.get().keyName());
            case KEY_FILE -> keyFromFile();
            case PASSPHRASE -> throw new SecretsUnavailable(Reason.WRONG_PASSPHRASE,
                    "The secrets in " + folder + " are sealed with a passphrase");
        });
    }

    /// Opens or begins secrets whose key is derived from a passphrase each time. Takes about half a second.
    ///
    /// @throws SecretsUnavailable where they were sealed with another passphrase, or in another way
    public Secrets open(char[] passphrase) {
        var existing = SecretsFile.read(file());
        var content = existing.orElseGet(() -> new SecretsFile(Protection.PASSPHRASE, freshName(), Map.of()));
        if (content.protection() != Protection.PASSPHRASE) {
            throw new SecretsUnavailable(Reason.FILE, "The secrets in " + folder + " are sealed without a passphrase");
        }
        var secrets = secrets(content, derived(passphrase, content.keyName()));
        return existing.isEmpty() ? withProof(secrets) : proven(secrets);
    }

    private Secrets begin() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var name = freshName();
        var content = new SecretsFile(keepKey(name, key), name, Map.of());
        content.write(file());
        return secrets(content, new SecretKeySpec(key, "AES"));
    }

    private Protection keepKey(String name, byte[] key) {
        var text = Base64.getEncoder().encodeToString(key);
        try {
            keychain.keep(name, text);
            // some keychains take a value and do not give it back
            if (keychain.find(name).equals(Optional.of(text))) {
                return Protection.KEYCHAIN;
            }
        } catch (KeychainClosed e) {
            // no keychain here: the key file it is
        }
        try {
            OwnerOnly.replace(folder.resolve(KEY_FILE), key);
            return Protection.KEY_FILE;
        } catch (IOException e) {
            throw new SecretsUnavailable(Reason.FILE, "No key for secrets can be kept in " + folder, e);
        }
    }

    private SecretKey keyFromKeychain(String name) {
        try {
            var key = keychain.find(name);
            if (key.isPresent()) {
                return new SecretKeySpec(Base64.getDecoder().decode(key.get()), "AES");
            }
        } catch (KeychainClosed e) {
            throw new SecretsUnavailable(Reason.KEYCHAIN_CLOSED, "The system's keychain does not open", e);
        }
        throw new SecretsUnavailable(Reason.KEYCHAIN_CLOSED, "The system's keychain does not give the key " + name);
    }

    private SecretKey keyFromFile() {
        try {
            var key = Files.readAllBytes(folder.resolve(KEY_FILE));
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, "AES");
            }
            throw new IOException("it has " + key.length + " bytes");
        } catch (IOException e) {
            throw new SecretsUnavailable(Reason.FILE, "The key file " + folder.resolve(KEY_FILE) + " is unusable", e);
        }
    }

    private static SecretKey derived(char[] passphrase, String salt) {
        var spec = new PBEKeySpec(passphrase, HexFormat.of().parseHex(salt), ITERATIONS, KEY_BYTES * 8);
        try {
            var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return new SecretKeySpec(derived.getEncoded(), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is part of every JDK", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static Secrets withProof(Secrets secrets) {
        secrets.keep(PROOF, PROOF);
        return secrets;
    }

    private Secrets proven(Secrets secrets) {
        try {
            secrets.find(PROOF);
            return secrets;
        } catch (SecretsUnavailable e) {
            throw new SecretsUnavailable(Reason.WRONG_PASSPHRASE, "That passphrase does not open " + file(), e);
        }
    }

    private SealedSecrets secrets(SecretsFile content, SecretKey key) {
        return new SealedSecrets(file(), content, key, random);
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    private String freshName() {
        var name = new byte[16];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
