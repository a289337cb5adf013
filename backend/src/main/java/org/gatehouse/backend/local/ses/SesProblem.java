package org.gatehouse.backend.local.ses;

/// What the mail service answers instead of taking a message: one of its error types with its sentence.
final class SesProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;

    private SesProblem(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    int status() {
        return status;
    }

    /// For example `MessageRejected`.
    String type() {
        return type;
    }

    static SesProblem bad(String message) {
        return new SesProblem(400, "BadRequestException", message);
    }

    static SesProblem notVerified(String address) {
        return new SesProblem(400, "MessageRejected", "Email address is not verified. The following identities failed"
                + " the check: " + address);
    }

    static SesProblem notSigned(String message) {
        return new SesProblem(403, "AccessDeniedException", message);
    }
}
