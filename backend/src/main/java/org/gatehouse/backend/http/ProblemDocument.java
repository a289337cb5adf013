package org.gatehouse.backend.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem on the wire (RFC 9457), with members of our own: `errors` for fields, `next` for what to do, and the
/// `reference` under which the log has the unforeseen. Clients read it as a `org.gatehouse.ticketing.wire.Problem`.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String next,
        String instance,
        List<FieldError> errors,
        @Nullable String reference) {
    static final String MEDIA_TYPE = "application/problem+json";

    /// What a kind of problem is called and which status it has: the only place where that is said.
    private record Kind(int status, String type, String title) {}

    static ProblemDocument of(Problem problem, String instance) {
        var kind = kind(problem);
        List<FieldError> errors = problem instanceof Problem.Invalid invalid ? invalid.errors() : List.of();
        var reference = problem instanceof Problem.Unforeseen unforeseen ? unforeseen.reference() : null;
        return new ProblemDocument(kind.type, kind.title, kind.status, problem.detail(), problem.next(), instance,
                errors, reference);
    }

    static Map<String, String> headers(Problem problem) {
        return switch (problem) {
            case Problem.NotSignedIn _ -> Map.of("www-authenticate", "Bearer");
            case Problem.Busy _ -> Map.of("retry-after", "1");
            case Problem.Unavailable _ -> Map.of("retry-after", "60");
            case Problem.TooMany _ -> Map.of("retry-after", "60");
            case Problem.WrongMethod(var allowed) -> Map.of("allow", String.join(", ", allowed));
            case Problem.Outdated outdated when outdated.now() > 0 -> Map.of("etag", Reply.tag(outdated.now()));
            case Problem.Outdated _,Problem.RevisionNeeded _,Problem.Malformed _,Problem.Invalid _,Problem.NotAllowed _,Problem.NotFound _,Problem.Conflict _,Problem.TooLarge _,Problem.Unsupported _,Problem.KeyReused _,Problem.Unforeseen _,Problem.Missing _,Problem.Revoked _,Problem.Gone _ ->
                Map.of();
        };
    }

    private static Kind kind(Problem problem) {
        return switch (problem) {
            case Problem.Malformed _ -> new Kind(400, "malformed", "The request could not be read");
            case Problem.NotSignedIn _ -> new Kind(401, "unauthenticated", "Not signed in");
            case Problem.NotAllowed _ -> new Kind(403, "forbidden", "Not allowed");
            case Problem.Revoked _ -> new Kind(403, "revoked", "Device revoked");
            case Problem.NotFound _ -> new Kind(404, "not-found", "Not found");
            case Problem.Missing missing -> new Kind(404, missing.kind(), missing.title());
            case Problem.WrongMethod _ -> new Kind(405, "wrong-method", "Wrong method");
            case Problem.Conflict conflict -> new Kind(409, conflict.kind(), conflict.title());
            case Problem.Gone gone -> new Kind(410, gone.kind(), gone.title());
            case Problem.Outdated _ -> new Kind(412, "conflict", "Changed meanwhile");
            case Problem.TooLarge _ -> new Kind(413, "too-large", "Too large");
            case Problem.Unsupported _ -> new Kind(415, "unsupported", "Not a supported form");
            case Problem.Invalid _ -> new Kind(422, "invalid", "Some fields are not right");
            case Problem.KeyReused _ -> new Kind(422, "idempotency-mismatch", "Idempotency key used twice");
            case Problem.RevisionNeeded _ -> new Kind(428, "revision-needed", "Revision needed");
            case Problem.TooMany _ -> new Kind(429, "too-many", "Too many requests");
            case Problem.Unforeseen _ -> new Kind(500, "unforeseen", "Something went wrong");
            case Problem.Busy _ -> new Kind(503, "busy", "Busy");
            case Problem.Unavailable away -> new Kind(503, away.kind(), away.title());
        };
    }
}
