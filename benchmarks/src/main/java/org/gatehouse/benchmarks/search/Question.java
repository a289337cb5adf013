package org.gatehouse.benchmarks.search;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.gatehouse.ticketing.manifest.ManifestRow;

/// What a steward types to find a guest.
enum Question {
    FULL_NAME("full name, accents as printed"),
    FULL_NAME_PLAIN("full name, without accents"),
    BEGINNINGS("beginnings of both names"),
    THREE_LETTERS("three letters"),
    TWO_LETTERS("two letters"),
    ONE_LETTER("one letter"),
    TYPING_ERROR("family name, one typing error"),
    ORDER("order"),
    END_OF_ORDER("last six characters of the order"),
    TICKET("last characters of the ticket"),
    NOBODY("nobody's name"),
    NOBODY_TWICE("two names of nobody");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final int LETTERS = 26;

    private final String words;

    Question(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String of(ManifestRow row, Random random) {
        var names = List.of(String.valueOf(row.holder()).split(" "));
        var family = names.getLast();
        var order = String.valueOf(row.order()).substring("REG#".length());
        return switch (this) {
            case FULL_NAME -> String.join(" ", names);
            case FULL_NAME_PLAIN -> plain(String.join(" ", names));
            case BEGINNINGS -> cut(family, 4) + " " + cut(names.getFirst(), 2);
            case THREE_LETTERS -> cut(plain(family), 3);
            case TWO_LETTERS -> cut(plain(family), 2);
            case ONE_LETTER -> cut(plain(family), 1);
            case TYPING_ERROR -> wrong(plain(family), random);
            case ORDER -> order;
            case END_OF_ORDER -> order.substring(order.length() - 6);
            case TICKET -> row.ticket().lastCharacters();
            case NOBODY -> nobody(random);
            case NOBODY_TWICE -> nobody(random) + " " + nobody(random);
        };
    }

    static String plain(String text) {
        return MARKS.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(java.util.Locale.ROOT).replace('ł', 'l').replace('ø', 'o');
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String wrong(String text, Random random) {
        return new StringBuilder(text).insert(random.nextInt(text.length()), letter(random)).toString();
    }

    private static String nobody(Random random) {
        return "xq" + letter(random) + "jx" + letter(random) + "w" + letter(random);
    }

    private static char letter(Random random) {
        return (char) ('a' + random.nextInt(LETTERS));
    }
}
