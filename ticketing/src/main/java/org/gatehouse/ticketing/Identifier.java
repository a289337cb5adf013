package org.gatehouse.ticketing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A name that never changes. On the wire it carries its prefix (`EVENT#7f3a…`); in a URL path the prefix may
/// be left out. Inside the code each kind of name is its own type.
public interface Identifier {
    /// Without the prefix: 1 to 64 letters, digits, `-` or `_`.
    String value();

    /// What every name of this kind starts with on the wire, `#` included.
    String prefix();

    /// The name as it travels.
    @JsonValue
    default String wire() {
        return prefix() + value();
    }

    /// Takes the prefix off where there is one.
    static String strip(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    /// @throws IllegalArgumentException where `value` is not a name
    static void check(String prefix, String value) {
        if (!Shape.NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identifier of the form " + prefix + "…");
        }
    }

    /// The grammar of names, compiled once.
    final class Shape {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        private Shape() {}
    }
}
