package org.gatehouse.sync.api;

import org.gatehouse.ticketing.wire.Problem;

/// Why the cloud did not do what it was asked.
public sealed interface CloudFailure {
    /// The cloud understood and said no, or could not.
    record Refused(Problem problem) implements CloudFailure {}

    /// No answer came. Whether a write was done is not known; sending it again with the same [IdempotencyKey] is safe.
    record Unreachable(Cause cause) implements CloudFailure {}

    /// The sign-in is over, or there is none.
    record SignedOut() implements CloudFailure {}

    /// Something answered that is not the cloud, or not as it should be.
    ///
    /// @param status the HTTP status it answered with
    record Garbled(int status) implements CloudFailure {}

    /// What stood in the way.
    enum Cause {
        /// The cloud's name could not be found: usually there is no network.
        NO_NAME,
        /// Nobody accepted the connection.
        NO_CONNECTION,
        /// It took too long.
        TIMEOUT,
        /// The other end could not prove that it is the cloud.
        NOT_TRUSTED,
        /// The connection broke.
        BROKEN,
        /// The cloud is there but out of service.
        OUT_OF_SERVICE,
        /// The caller was told to stop.
        STOPPED
    }
}
