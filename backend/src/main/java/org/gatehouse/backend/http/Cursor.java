package org.gatehouse.backend.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Where a page of a list ended, as an opaque text for the caller to hand back.
public final class Cursor {
    private static final FieldError WRONG = FieldError.malformed("cursor",
            "This is not a cursor of this list: leave it out to begin again.");

    private Cursor() {}

    /// @param position the sort key of the last row of the page
    public static String after(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws ProblemException for a text that is no cursor
    public static Optional<String> read(Optional<String> cursor) {
        try {
            return cursor.map(c -> new String(Base64.getUrlDecoder().decode(c), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(WRONG);
        }
    }
}
