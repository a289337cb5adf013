package org.gatehouse.ticketing.gate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A one-time code that lets one device enrol for one event: twelve characters of Crockford's base 32 (60 bits),
/// shown in three groups. As a QR code it carries a prefix, so that a gate knows it from a ticket.
public record EnrolmentCode(@JsonValue String value) {
    private static final String QR_PREFIX = "GATEHOUSE-ENROL:";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

    /// @throws IllegalArgumentException where it is not such a code
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EnrolmentCode {
        value = tidy(value);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an enrolment code has twelve letters and digits");
        }
    }

    /// Makes a new one.
    public static EnrolmentCode random(RandomGenerator random) {
        var text = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return new EnrolmentCode(text.toString());
    }

    /// Reads what was typed or scanned: in any case, with or without dashes, `O` for zero and `I` or `L` for one.
    public static Optional<EnrolmentCode> read(String text) {
        var tidy = tidy(text);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new EnrolmentCode(tidy)) : Optional.empty();
    }

    /// For people: `7F3A-9QXM-04TZ`.
    public String forPeople() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    /// For a camera.
    public String forQr() {
        return QR_PREFIX + value;
    }

    private static String tidy(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        var bare = upper.startsWith(QR_PREFIX) ? upper.substring(QR_PREFIX.length()) : upper;
        return bare.replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
