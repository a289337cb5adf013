package org.gatehouse.sync.account;

import java.util.Optional;

/// The system's own place for secrets, as far as [SecretsFolder] needs it.
interface Keychain {
    /// @throws KeychainClosed where it cannot be asked
    Optional<String> find(String name) throws KeychainClosed;

    void keep(String name, String secret) throws KeychainClosed;

    /// That of a system that has none.
    static Keychain none() {
        return new Keychain() {
            @Override
            public Optional<String> find(String name) throws KeychainClosed {
                throw new KeychainClosed(new UnsupportedOperationException("there is no keychain"));
            }

            @Override
            public void keep(String name, String secret) throws KeychainClosed {
                throw new KeychainClosed(new UnsupportedOperationException("there is no keychain"));
            }
        };
    }

    /// There is no keychain, or it did not open.
    final class KeychainClosed extends Exception {
        private static final long serialVersionUID = 1;

        KeychainClosed(Throwable cause) {
            super(cause);
        }
    }
}
