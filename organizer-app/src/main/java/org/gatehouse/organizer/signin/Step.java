package org.gatehouse.organizer.signin;

/// What a sign-in asks for now.
enum Step {
    PASSWORD, NEW_PASSWORD, CODE,
    /// An authenticator app, that it knows the secret.
    SET_UP,
    /// The address, to which a code is to be sent that replaces the password.
    FORGOTTEN,
    /// That code, and the new password.
    RESET,
    /// The code that confirms the address of a new account.
    CONFIRM
}
