package org.gatehouse.sync.account;

import java.util.Optional;

/// Keeps small secrets (a refresh token, a device's key) between runs, unreadable to other accounts of the machine.
///
/// How well it keeps them depends on [#protection], which a program should be ready to say.
/// Calls may block while the system asks the person to unlock the keychain: never from the thread that draws.
public interface Secrets {
    /// @throws SecretsUnavailable where it cannot be told whether there is such a secret
    Optional<String> find(String name);

    /// Keeps the secret durably under that name, in place of any earlier one.
    ///
    /// @throws SecretsUnavailable where it could not be kept; the earlier one is kept then
    void keep(String name, String secret);

    /// Forgets the secret; nothing happens where there is none.
    ///
    /// @throws SecretsUnavailable where it could not be forgotten
    void forget(String name);

    /// What stands between the secrets and somebody who has the disk.
    Protection protection();

    /// What stands between the secrets and somebody who has the disk.
    enum Protection {
        /// The key is in the system's keychain: reading the disk is not enough.
        KEYCHAIN,
        /// The key comes from a passphrase that is nowhere on the machine.
        PASSPHRASE,
        /// The key lies in a file beside the secrets that only this account may read: other accounts cannot read
        /// them, but whoever can read the whole disk, or become this account, can.
        KEY_FILE
    }
}
