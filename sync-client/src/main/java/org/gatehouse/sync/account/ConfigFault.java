package org.gatehouse.sync.account;

/// One thing that is wrong with a [CloudConfig] file.
public sealed interface ConfigFault {
    /// There is no such file.
    record FileMissing() implements ConfigFault {}

    /// The file is there and cannot be read.
    record Unreadable(String reason) implements ConfigFault {}

    /// A line is missing or has no value.
    record ValueMissing(String key) implements ConfigFault {}

    /// A value is not of the form it must have.
    record ValueWrong(String key, String value, Form form) implements ConfigFault {}

    /// The forms values have.
    enum Form {
        /// For example `eu-central-1`.
        REGION,
        /// For example `eu-central-1_AbCdEf123`.
        USER_POOL_ID,
        /// Letters, digits, `_` and `+`.
        CLIENT_ID,
        /// `https://…`; on this machine itself also `http://…`.
        WEB_ADDRESS,
        /// `key-file` or `passphrase`.
        WITHOUT_KEYCHAIN
    }
}
