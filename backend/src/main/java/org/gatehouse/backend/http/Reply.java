package org.gatehouse.backend.http;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a feature answers.
///
/// @param headers names in lower case
/// @param body written as JSON; absent for none
public record Reply(int status, Map<String, String> headers, @Nullable Object body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(Object body) {
        return new Reply(200, Map.of(), body);
    }

    public static Reply created(String location, Object body) {
        return new Reply(201, Map.of("location", location), body);
    }

    public static Reply nothing() {
        return new Reply(204, Map.of(), null);
    }

    /// Says which revision it is of, for whoever changes it.
    public Reply at(long revision) {
        return with("etag", tag(revision));
    }

    static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    public Reply with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Reply(status, all, body);
    }
}
