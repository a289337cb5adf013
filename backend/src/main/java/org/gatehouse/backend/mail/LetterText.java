package org.gatehouse.backend.mail;

import java.util.Set;
import java.util.stream.Collectors;

/// A letter as plain text, and as HTML that shows well in any program: no style sheet, no picture, no address to follow.
final class LetterText {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private final LetterWords words;

    LetterText(LetterWords words) {
        this.words = words;
    }

    String plain(Letter letter) {
        var facts = words.facts(letter).stream()
                .map(fact -> fact.name() + "\n  " + fact.value().replace("\n", "\n  "))
                .collect(Collectors.joining("\n\n"));
        return String.join("\n\n", words.greeting(letter), words.enclosed(letter), facts, words.advice(),
                "--\n" + words.origin(letter)) + "\n";
    }

    String html(Letter letter) {
        var language = words.language().toLanguageTag();
        var direction = RIGHT_TO_LEFT.contains(words.language().getLanguage()) ? "rtl" : "ltr";
        var facts = words.facts(letter).stream().map(LetterText::row).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em">
                <p>%s</p>
                <p>%s</p>
                <table style="border-collapse: collapse">
                %s
                </table>
                <p>%s</p>
                <p style="font-size: 13px; color: #666">%s</p>
                </body>
                </html>
                """.formatted(language, direction, safe(words.subject(letter)), safe(words.greeting(letter)),
                safe(words.enclosed(letter)), facts, safe(words.advice()), safe(words.origin(letter)));
    }

    private static String row(LetterWords.Fact fact) {
        return """
                <tr><th style="text-align: start; vertical-align: top; padding: 4px 16px; font-weight: normal; \
                color: #666">%s</th><td style="padding: 4px 0">%s</td></tr>"""
                .formatted(safe(fact.name()), safe(fact.value()).replace("\n", "<br>"));
    }

    /// Names come from guests and organizers: what they write is text and stays text.
    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
