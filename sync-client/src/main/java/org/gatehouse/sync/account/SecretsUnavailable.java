package org.gatehouse.sync.account;

/// Secrets can be neither read nor kept just now.
public final class SecretsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    SecretsUnavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public SecretsUnavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Whether another passphrase may open them.
    public static boolean isWrongPassphrase(Exception failure) {
        return failure instanceof SecretsUnavailable locked && locked.reason() == Reason.WRONG_PASSPHRASE;
    }

    /// Why.
    public enum Reason {
        /// The system's keychain holds the key and cannot be opened: unlock it and try again.
        KEYCHAIN_CLOSED,
        /// The passphrase is not the one the secrets were sealed with.
        WRONG_PASSPHRASE,
        /// The file or its key is gone, damaged, or may not be read or written.
        FILE
    }
}
