package org.gatehouse.sync.checkin;

/// Why a gate's store could not be opened.
public sealed interface StoreFailure {
    /// Another program has it open: a second window of this one, most often.
    record InUse() implements StoreFailure {}

    /// The secret that opens it is gone from the keychain; the device must be enrolled again.
    record SecretMissing() implements StoreFailure {}

    /// A newer release of the program has written it.
    record TooNew(int schema) implements StoreFailure {}

    /// The disk does not give or take it.
    record Unusable() implements StoreFailure {}
}
