package org.gatehouse.sync.account;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keychain of macOS, the credential store of Windows, the secret service of a Linux desktop.
final class SystemKeychain implements Keychain {
    private static final Logger log = LoggerFactory.getLogger(SystemKeychain.class);
    private static final String SERVICE = "org.gatehouse";

    @Override
    public Optional<String> find(String name) throws KeychainClosed {
        try (var keyring = Keyring.create()) {
            return Optional.of(keyring.getPassword(SERVICE, name));
        } catch (PasswordAccessException e) {
            // the library says "not there" and "not allowed" with one exception; both mean that we do not have it
            log.info("The keychain gave no key: {}", e.getMessage());
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            throw new KeychainClosed(e);
        }
    }

    @Override
    public void keep(String name, String secret) throws KeychainClosed {
        try (var keyring = Keyring.create()) {
            keyring.setPassword(SERVICE, name, secret);
        } catch (BackendNotSupportedException e) {
            throw new KeychainClosed(e);
        } catch (Exception | LinkageError e) {
            throw new KeychainClosed(e);
        }
    }
}
