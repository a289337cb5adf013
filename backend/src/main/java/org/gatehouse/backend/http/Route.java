package org.gatehouse.backend.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of the API.
///
/// @param template the path, with names in braces where values stand: `/events/{event}/gates`
public record Route(String method, String template, Access access, Keying keying, Handler handler) {
    /// Whether a call needs an Idempotency-Key.
    public enum Keying {
        /// Without one the call is refused.
        REQUIRED,
        /// Repeating the call changes nothing anyway; a key is allowed and not looked at.
        NATURAL
    }

    /// The values at the places of the template's names; empty where the path is another one's.
    ///
    /// @param wanted the template's segments
    /// @param given the path's segments
    static Optional<Map<String, String>> match(List<String> wanted, List<String> given) {
        if (wanted.size() != given.size()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < wanted.size(); i++) {
            var segment = wanted.get(i);
            if (isName(segment)) {
                values.put(segment.substring(1, segment.length() - 1), given.get(i));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /// Routes with fewer names come first, so that `/registrations/export` is not taken for an id.
    int names() {
        return (int) segments(template).stream().filter(Route::isName).count();
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{");
    }

    static List<String> segments(String path) {
        return List.of(path.replaceAll("^/+|/+$", "").split("/"));
    }
}
