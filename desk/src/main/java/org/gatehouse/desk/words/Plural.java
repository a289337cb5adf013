package org.gatehouse.desk.words;

import java.util.Locale;
import java.util.Set;

/// Which plural form a whole number takes, as Unicode's CLDR has it for the languages we speak.
final class Plural {

    private Plural() {}

    /// The forms a sentence of this language has to have. That French and Spanish say *de* after a million is left out.
    static Set<String> forms(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ja", "zh", "ko", "th", "vi", "id" -> Set.of("other");
            case "ar" -> Set.of("zero", "one", "two", "few", "many", "other");
            case "he", "iw" -> Set.of("one", "two", "other");
            default -> Set.of("one", "other");
        };
    }

    static String of(Locale locale, long number) {
        long n = Math.abs(number);
        return switch (locale.getLanguage()) {
            case "ja", "zh", "ko", "th", "vi", "id" -> "other";
            case "fr" -> n <= 1 ? "one" : n % 1_000_000 == 0 ? "many" : "other";
            case "es", "it" -> n == 1 ? "one" : n != 0 && n % 1_000_000 == 0 ? "many" : "other";
            case "ar" -> arabic(n);
            case "he", "iw" -> n == 1 ? "one" : n == 2 ? "two" : "other";
            default -> n == 1 ? "one" : "other";
        };
    }

    private static String arabic(long n) {
        if (n <= 2) {
            return n == 0 ? "zero" : n == 1 ? "one" : "two";
        }
        long rest = n % 100;
        if (rest >= 3 && rest <= 10) {
            return "few";
        }
        return rest >= 11 ? "many" : "other";
    }
}
