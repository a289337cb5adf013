package org.gatehouse.backend.local.cognito;

/// What Cognito answers instead of doing what it was asked: one of its error types with its sentence. Clients tell
/// some cases apart by the sentence alone, so the sentences are Cognito's own.
final class CognitoProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;

    private CognitoProblem(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /// For example `NotAuthorizedException`.
    String type() {
        return type;
    }

    /// What is said of a wrong password and of an unknown user alike, so that nobody learns who has an account.
    static CognitoProblem wrongPassword() {
        return notAuthorized("Incorrect username or password.");
    }

    static CognitoProblem notAuthorized(String message) {
        return new CognitoProblem("NotAuthorizedException", message);
    }

    static CognitoProblem invalid(String message) {
        return new CognitoProblem("InvalidParameterException", message);
    }

    static CognitoProblem notFound(String message) {
        return new CognitoProblem("ResourceNotFoundException", message);
    }

    static CognitoProblem noUser() {
        return new CognitoProblem("UserNotFoundException", "User does not exist.");
    }

    static CognitoProblem exists() {
        return new CognitoProblem("UsernameExistsException", "An account with the given email already exists.");
    }

    static CognitoProblem otherState(User.Status status) {
        return new CognitoProblem("UnsupportedUserStateException",
                "Resend not possible. " + status + " status is not FORCE_CHANGE_PASSWORD");
    }

    static CognitoProblem notConfirmed() {
        return new CognitoProblem("UserNotConfirmedException", "User is not confirmed.");
    }

    static CognitoProblem resetRequired() {
        return new CognitoProblem("PasswordResetRequiredException", "Password reset required for the user");
    }

    static CognitoProblem weakPassword(String what) {
        return new CognitoProblem("InvalidPasswordException", "Password did not conform with policy: " + what);
    }

    static CognitoProblem wrongCode() {
        return new CognitoProblem("CodeMismatchException", "Invalid verification code provided, please try again.");
    }

    static CognitoProblem expiredCode() {
        return new CognitoProblem("ExpiredCodeException", "Invalid code provided, please request a code again.");
    }

    static CognitoProblem tooManyPasswords() {
        return notAuthorized("Password attempts exceeded");
    }

    static CognitoProblem tooMany() {
        return new CognitoProblem("LimitExceededException", "Attempt limit exceeded, please try after some time.");
    }

    static CognitoProblem unknownOperation() {
        return new CognitoProblem("UnknownOperationException", "The local cloud does not know this operation.");
    }

    static CognitoProblem notSigned(String message) {
        return new CognitoProblem("AccessDeniedException", message);
    }
}
