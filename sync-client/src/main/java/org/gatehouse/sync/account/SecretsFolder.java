package org.gatehouse.sync.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.sync.account.Keychain.KeychainClosed;
import org.gatehouse.sync.account.Secrets.Protection;
import org.gatehouse.sync.account.SecretsUnavailable.Reason;
import org.gatehouse.sync.account.Unlocking.Purpose;
import org.gatehouse.sync.account.Unlocking.WithoutKeychain;

/// Opens the secrets a program keeps in its folder, choosing at the first start how they are protected: by the
/// system's keychain where there is one, else by a key file or, where the organizer wants that, a passphrase. Later starts keep to that choice: where the keychain holds
/// the key and does not open, that is said, and no second set of secrets is begun.
public final class SecretsFolder {
    static final String FILE = "secrets.json";
    static final String KEY_FILE = "secrets.key";

    private static final int KEY_BYTES = 32;
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

    /// Begins where there is no keychain: the key lies beside the secrets, so that another program opens them too.
    public static SecretsFolder withKeyFile(Path folder, SecureRandom random) {
        return new SecretsFolder(folder, random, Keychain.none());
    }

    /// Opens them, or says that a person is needed for it.
    ///
    /// @throws SecretsUnavailable where the key cannot be had
    public Unlocking unlock(WithoutKeychain wish) {
        var existing = SecretsFile.read(file());
        boolean wanted = wish == WithoutKeychain.PASSPHRASE;
        if (existing.isEmpty()) {
            var name = freshName();
            var key = freshKey();
            return wanted && !isKeptByKeychain(name, key)
                    ? new Unlocking.Passphrase(Purpose.CHOOSE)
                    : new Unlocking.Open(begin(name, key));
        }
        return switch (existing.get().protection()) {
            case PASSPHRASE -> new Unlocking.Passphrase(Purpose.ENTER);
            case KEY_FILE -> wanted ? new Unlocking.Passphrase(Purpose.CHOOSE) : new Unlocking.Open(open());
            case KEYCHAIN -> new Unlocking.Open(open());
        };
    }

    /// Opens them without asking anybody.
    ///
    /// @throws SecretsUnavailable where the key cannot be had
    public Secrets open() {
        var existing = SecretsFile.read(file());
        if (existing.isEmpty()) {
            return begin(freshName(), freshKey());
        }
        return secrets(existing.get(), switch (existing.get().protection()) {
            case KEYCHAIN -> keyFromKeychain(existing.get().keyName());
            case KEY_FILE -> keyFromFile();
            case PASSPHRASE -> throw new SecretsUnavailable(Reason.WRONG_PASSPHRASE,
                    "The secrets in " + folder + " are sealed with a passphrase");
        });
    }

    /// Opens or begins secrets whose key is derived from a passphrase each time. Takes about half a second. Those that a
    /// key file has opened so far are sealed anew, and the key file goes.
    ///
    /// @throws SecretsUnavailable where they were sealed with another passphrase, or lie in a keychain
    public Secrets open(char[] passphrase) {
        var existing = SecretsFile.read(file());
        if (existing.isEmpty()) {
            return withProof(begin(passphrase));
        }
        return switch (existing.get().protection()) {
            case PASSPHRASE -> withoutKeyFile(proven(secrets(existing.get(), derived(passphrase, existing.get()))));
            case KEY_FILE -> sealedAnew(existing.get(), passphrase);
            case KEYCHAIN -> throw new SecretsUnavailable(Reason.FILE,
                    "The secrets in " + folder + " are sealed without a passphrase");
        };
    }

    private SealedSecrets begin(char[] passphrase) {
        var content = new SecretsFile(Protection.PASSPHRASE, freshName(), Hardening.usual(), Map.of());
        return secrets(content, derived(passphrase, content));
    }

    /// The file takes the other's place as a whole, and only then the key goes: whatever happens in between, one of the
    /// two opens.
    private Secrets sealedAnew(SecretsFile before, char[] passphrase) {
        var old = secrets(before, keyFromFile());
        var fresh = begin(passphrase);
        var content = fresh.sealing(before.sealed().keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> old.find(name).orElseThrow())), PROOF);
        content.write(file());
        forgetKeyFile();
        return secrets(content, derived(passphrase, content));
    }

    /// A key file may be left where the program ended while the secrets were sealed anew.
    private <T> T withoutKeyFile(T open) {
        if (Files.exists(folder.resolve(KEY_FILE))) {
            forgetKeyFile();
        }
        return open;
    }

    private void forgetKeyFile() {
        try {
            OwnerOnly.replace(folder.resolve(KEY_FILE), new byte[KEY_BYTES]);
            Files.deleteIfExists(folder.resolve(KEY_FILE));
        } catch (IOException e) {
            throw new SecretsUnavailable(Reason.FILE, "The key file in " + folder + " cannot be deleted", e);
        }
    }

    private byte[] freshKey() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private Secrets begin(String name, byte[] key) {
        var content = new SecretsFile(keepKey(name, key), name, null, Map.of());
        content.write(file());
        return secrets(content, new SecretKeySpec(key, "AES"));
    }

    private boolean isKeptByKeychain(String name, byte[] key) {
        var text = Base64.getEncoder().encodeToString(key);
        try {
            keychain.keep(name, text);
            // some keychains take a value and do not give it back
            return keychain.find(name).equals(Optional.of(text));
        } catch (KeychainClosed e) {
            return false;
        }
    }

    private Protection keepKey(String name, byte[] key) {
        if (isKeptByKeychain(name, key)) {
            return Protection.KEYCHAIN;
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

    private static SecretKey derived(char[] passphrase, SecretsFile content) {
        var hardening = content.hardening();
        if (hardening == null) {
            throw new SecretsUnavailable(Reason.FILE, "The file of secrets does not say how its key is made");
        }
        return hardening.key(passphrase, HexFormat.of().parseHex(content.keyName()));
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
