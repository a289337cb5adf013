package org.gatehouse.sync.api;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A call to the cloud that came to nothing; the only exception the calls of this package throw.
public final class CloudException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient CloudFailure failure;

    public CloudException(CloudFailure failure) {
        this(failure, null);
    }

    public CloudException(CloudFailure failure, @Nullable Throwable cause) {
        super(describe(failure), cause);
        this.failure = failure;
    }

    public CloudFailure failure() {
        return failure;
    }

    /// For the log; windows have sentences of their own.
    private static String describe(CloudFailure failure) {
        return switch (failure) {
            case CloudFailure.Refused refused ->
                refused.problem().type() + " (" + refused.problem().status() + "): " + refused.problem().title();
            case CloudFailure.Unreachable unreachable -> "unreachable: " + unreachable.cause();
            case CloudFailure.SignedOut ignored -> "signed out";
            case CloudFailure.Garbled garbled -> "unreadable answer, status " + garbled.status();
        };
    }
}
