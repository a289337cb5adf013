package org.gatehouse.sync.account;

/// Why Cognito said no.
public enum RefusalReason {
    /// Which of the two is not said, so that nobody can find out who has an account.
    WRONG_EMAIL_OR_PASSWORD,
    /// The account's password must be reset first: [AccountRecovery].
    RESET_REQUIRED,
    /// The address has not been confirmed yet: [AccountRecovery].
    NOT_CONFIRMED,
    /// Wait a while, then try again.
    TOO_MANY_ATTEMPTS, WRONG_CODE, CODE_EXPIRED,
    /// The pending sign-in took too long: begin again.
    TOO_SLOW,
    /// The new password does not follow the rules of the pool.
    PASSWORD_TOO_WEAK,
    /// An invitation's password was used too late: ask for another invitation.
    INVITATION_EXPIRED,
    /// The account is switched off.
    DISABLED,
    /// What was kept from the last time no longer counts: sign in again.
    SIGNED_OUT,
    /// The configuration names a pool or client that is not there.
    WRONG_CONFIGURATION,
    /// The account wants a way of signing in that this program does not know.
    NOT_SUPPORTED
}
