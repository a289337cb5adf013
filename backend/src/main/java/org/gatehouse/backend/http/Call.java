package org.gatehouse.backend.http;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One request, decoded, with its caller.
public final class Call {
    /// Not a header of the request: the address it came from, as the gateway saw it.
    static final String SOURCE = ":source";
    private static final int LARGEST_PAGE = 500;

    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Caller caller;
    private final String fingerprint;
    private final Json json;
    private final Deed deed = new Deed();

    Call(Map<String, String> path, Map<String, String> query, Map<String, String> headers, byte[] body, Caller caller,
            String fingerprint,
            Json json) {
        this.path = Map.copyOf(path);
        this.query = Map.copyOf(query);
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.caller = caller;
        this.fingerprint = fingerprint;
        this.json = json;
    }

    /// The value at a name of the route's template. What is no id at all is an id of nothing.
    ///
    /// @param what the thing it names, for the sentence that says it is not there
    public <T> T path(String name, String what, Function<String, T> parse) {
        try {
            return parse.apply(path.getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(what);
        }
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /// @throws ProblemException where it is there and cannot be read
    public <T> Optional<T> query(String name, Function<String, T> parse) {
        try {
            return query(name).map(parse);
        } catch (IllegalArgumentException e) {
            throw ProblemException
                    .invalid(FieldError.malformed(name, "This could not be read: check how it is written."));
        }
    }

    /// How many rows a page may have; `limit` of the query, between 1 and 500.
    public int limit(int usual) {
        int limit = query("limit", Integer::valueOf).orElse(usual);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw ProblemException
                    .invalid(FieldError.malformed("limit", "Enter a number between 1 and " + LARGEST_PAGE + "."));
        }
        return limit;
    }

    /// Where the page before this one ended.
    public Optional<String> cursor() {
        return query("cursor");
    }

    /// @param name in lower case
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The network address that the request came from.
    public String source() {
        return headers.getOrDefault(SOURCE, "");
    }

    /// The revision that the caller saw and edits, from the header If-Match.
    public Optional<Long> revision() {
        try {
            return header("if-match").map(value -> Long.valueOf(value.strip().replace("\"", "")));
        } catch (NumberFormatException e) {
            throw new ProblemException(new Problem.Malformed("The header If-Match is not a revision.",
                    "Send the revision that you last read, as its ETag or in its reply."));
        }
    }

    /// The same for what is not changed without it.
    public long seenRevision() {
        return revision().orElseThrow(() -> new ProblemException(new Problem.RevisionNeeded()));
    }

    /// Whether the caller saw that it was not there, and makes it: `If-None-Match: *`.
    public boolean makesNew() {
        return header("if-none-match").filter(value -> value.strip().equals("*")).isPresent();
    }

    public <T> T body(Class<T> type) {
        return json.read(body, type);
    }

    public byte[] rawBody() {
        return body.clone();
    }

    /// What the log is to say of it.
    public Deed deed() {
        return deed;
    }

    public Caller caller() {
        return caller;
    }

    /// The member who calls, where the route lets in members only.
    public Caller.Person person() {
        return (Caller.Person) caller;
    }

    /// The device that calls, where the route lets in devices only.
    public Caller.Device device() {
        return (Caller.Device) caller;
    }

    /// 32 hexadecimal digits that are the same for the same request with the same Idempotency-Key and for no other:
    /// the name of what this call makes, so that a repeated call finds it instead of making it twice.
    public String fingerprint() {
        return fingerprint;
    }
}
