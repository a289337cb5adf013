package org.gatehouse.ticketing.ticket;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is presented to a gate: what a scanned text is, by size and grammar alone, or a ticket that the steward has
/// found. Signature and manifest come after.
public sealed interface ScannedCode {
    /// A ticket code of ours; the signature is still to be checked.
    record Signed(TicketCode code) implements ScannedCode {}

    /// The older JSON payload. Judged by manifest membership alone.
    record Legacy(String ticketId, String eventId) implements ScannedCode {
        /// A stranger's text is nothing for a log.
        @Override
        public String toString() {
            return "Legacy[%d and %d characters]".formatted(ticketId.length(), eventId.length());
        }
    }

    /// A text that may be a barcode sold elsewhere. Judged by manifest membership alone.
    record Barcode(String text) implements ScannedCode {
        /// A stranger's text is nothing for a log.
        @Override
        public String toString() {
            return "Barcode[%d characters]".formatted(text.length());
        }
    }

    /// A ticket found in the gate's own list by whoever stands there; no text was scanned. Judged by manifest
    /// membership alone.
    record Found(TicketId ticket) implements ScannedCode {}

    /// Nothing a ticket could be.
    record NotACode() implements ScannedCode {}

    /// The longest text looked at, in bytes of UTF-8.
    int LONGEST = 512;

    /// Never throws, whatever the text.
    static ScannedCode of(String scanned) {
        if (scanned.length() > LONGEST) {
            return new NotACode();
        }
        var text = Grammar.withoutLineEnds(scanned);
        return TicketCode.decode(text).or(() -> TicketCode.decode(text.toUpperCase(Locale.ROOT)))
                .<ScannedCode>map(Signed::new).orElseGet(() -> unsigned(text.strip()));
    }

    private static ScannedCode unsigned(String text) {
        if (!Grammar.isPlain(text)) {
            return new NotACode();
        }
        return Grammar.legacy(text).orElseGet(() -> new Barcode(text));
    }

    /// The grammars of codes that carry no signature.
    final class Grammar {
        private static final Pattern OBJECT = Pattern.compile("\\{.*}");
        private static final Pattern TICKET = Pattern.compile("\"ticketId\"\\s*:\\s*\"([^\"\\\\]{1,128})\"");
        private static final Pattern EVENT = Pattern.compile("\"eventId\"\\s*:\\s*\"([^\"\\\\]{1,128})\"");

        private Grammar() {}

        /// Scanners that type end a code with a line end or a tab, which is no part of it; a space may be.
        private static String withoutLineEnds(String text) {
            int from = 0;
            int to = text.length();
            while (from < to && isLineEnd(text.charAt(from))) {
                from++;
            }
            while (to > from && isLineEnd(text.charAt(to - 1))) {
                to--;
            }
            return text.substring(from, to);
        }

        private static boolean isLineEnd(char c) {
            return c == '\r' || c == '\n' || c == '\t';
        }

        private static boolean isPlain(String text) {
            return !text.isEmpty() && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                    && text.codePoints().noneMatch(Grammar::isInvisible);
        }

        private static boolean isInvisible(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                        Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
                default -> false;
            };
        }

        private static Optional<ScannedCode> legacy(String text) {
            if (!OBJECT.matcher(text).matches()) {
                return Optional.empty();
            }
            var ticket = TICKET.matcher(text);
            var event = EVENT.matcher(text);
            return ticket.find() && event.find()
                    ? Optional.of(new Legacy(ticket.group(1), event.group(1)))
                    : Optional.empty();
        }
    }
}
