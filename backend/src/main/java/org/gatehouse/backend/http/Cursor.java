package org.gatehouse.backend.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Where a page of a list ended, as an opaque text for the caller to hand back.
public final class Cursor {
    private static final String BETWEEN = "\n";

    private Cursor() {}

    /// @param keys of the last row of the page; none has a line break in it
    public static String of(List<String> keys) {
        var bytes = String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @param count how many keys there must be
    /// @throws ProblemException for a text that is no such cursor
    public static List<String> read(String cursor, int count) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var keys = List.of(text.split(BETWEEN, -1));
            if (keys.size() == count && keys.stream().noneMatch(String::isEmpty)) {
                return keys;
            }
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    public static ProblemException wrong() {
        return ProblemException.invalid(
                FieldError.malformed("cursor", "This is not a cursor of this list: leave it out to begin again."));
    }
}
