package org.gatehouse.sync.account;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.sync.account.Secrets.Protection;
import org.gatehouse.sync.account.SecretsUnavailable.Reason;
import org.jspecify.annotations.Nullable;

/// What the file of sealed secrets holds.
///
/// @param keyName names the key in the keychain; the salt where the key comes from a passphrase
/// @param hardening how the key comes from a passphrase; absent where it does not
/// @param sealed  secrets by name, base64
record SecretsFile(Protection protection, String keyName, @Nullable Hardening hardening, Map<String, String> sealed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    SecretsFile {
        sealed = Map.copyOf(sealed);
    }

    SecretsFile withSealed(Map<String, String> next) {
        return new SecretsFile(protection, keyName, hardening, next);
    }

    /// Empty where there is no such file yet.
    static Optional<SecretsFile> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), SecretsFile.class));
        } catch (JacksonException e) {
            throw new SecretsUnavailable(Reason.FILE, "The file of secrets " + file + " is damaged", e);
        } catch (IOException e) {
            throw new SecretsUnavailable(Reason.FILE, "The file of secrets " + file + " cannot be read", e);
        }
    }

    void write(Path file) {
        try {
            OwnerOnly.replace(file, JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new SecretsUnavailable(Reason.FILE, "The file of secrets " + file + " cannot be written", e);
        }
    }
}
