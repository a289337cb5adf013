package org.gatehouse.sync.account;

/// What stands between a program's start and its secrets.
public sealed interface Unlocking {
    /// Nothing.
    record Open(Secrets secrets) implements Unlocking {}

    /// The person at the machine: [SecretsFolder#open(char[])] goes on with what they type.
    record Passphrase(Purpose purpose) implements Unlocking {}

    /// What a passphrase is asked for.
    enum Purpose {
        /// To be chosen: there is none yet, no keychain, and the organizer does not want a key to lie on the disk.
        CHOOSE,
        /// The one that the secrets were sealed with.
        ENTER
    }

    /// What an organizer wants where a machine has no keychain.
    enum WithoutKeychain {
        /// A key file that only the account may read. Asks nobody anything.
        KEY_FILE,
        /// A passphrase at each start.
        PASSPHRASE
    }
}
