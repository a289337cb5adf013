package org.gatehouse.sync.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.gatehouse.ticketing.wire.Problem;

/// Tells what went wrong with a call.
final class Failures {
    private Failures() {}

    static CloudFailure of(Http.Answer answer, ObjectMapper json) {
        int status = answer.status();
        try {
            var problem = json.readValue(answer.body(), Problem.class);
            Objects.requireNonNull(problem.type());
            return isOfToken(problem) ? new CloudFailure.SignedOut() : new CloudFailure.Refused(problem);
        } catch (IOException | NullPointerException noProblem) {
            return unexplained(status);
        }
    }

    private static boolean isOfToken(Problem problem) {
        return problem.status() == 401;
    }

    /// A gateway on the way, or a stranger, says no in its own words.
    private static CloudFailure unexplained(int status) {
        return switch (status) {
            case 401 -> new CloudFailure.SignedOut();
            case 502, 503, 504 -> new CloudFailure.Unreachable(CloudFailure.Cause.OUT_OF_SERVICE);
            default -> new CloudFailure.Garbled(status);
        };
    }

    static CloudFailure.Cause cause(IOException failure) {
        return switch (failure) {
            case UnknownHostException ignored -> CloudFailure.Cause.NO_NAME;
            case ConnectException ignored -> CloudFailure.Cause.NO_CONNECTION;
            case NoRouteToHostException ignored -> CloudFailure.Cause.NO_CONNECTION;
            case SocketTimeoutException ignored -> CloudFailure.Cause.TIMEOUT;
            case InterruptedIOException stopped -> "timeout".equals(stopped.getMessage())
                    ? CloudFailure.Cause.TIMEOUT
                    : CloudFailure.Cause.STOPPED;
            case SSLException ignored -> CloudFailure.Cause.NOT_TRUSTED;
            default -> CloudFailure.Cause.BROKEN;
        };
    }

    /// A connection kept from before may have been closed by the other end; a fresh one may do.
    static boolean isWorthAnotherTry(IOException failure) {
        return cause(failure) == CloudFailure.Cause.BROKEN;
    }
}
