package org.gatehouse.ticketing.registration;

import java.util.regex.Pattern;
import org.gatehouse.ticketing.event.EventChecks;
import org.jspecify.annotations.Nullable;

/// Who comes.
public record Attendee(String name, @Nullable String email) {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /// Whether a text can be an e-mail address. Whether anybody reads there only a message can tell.
    public static boolean isAddress(String text) {
        return text.length() <= EventChecks.LONGEST_NAME && ADDRESS.matcher(text).matches();
    }
}
