package org.gatehouse.backend.mail;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.ticketing.event.Money;

/// What a letter says, in one language.
final class LetterWords {
    private final Locale language;
    private final ResourceBundle words;

    LetterWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle("org.gatehouse.backend.mail.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// A fact with what it is called.
    record Fact(String name, String value) {}

    String subject(Letter letter) {
        return say("subject", letter.tickets(), letter.event());
    }

    String greeting(Letter letter) {
        return say("greeting", letter.guest());
    }

    String enclosed(Letter letter) {
        return say("enclosed", letter.tickets(), letter.event());
    }

    List<Fact> facts(Letter letter) {
        var when = date(letter.doors()) + "\n" + say("times", time(letter.doors()), time(letter.start()));
        return Stream.of(new Fact(say("when"), when), new Fact(say("where"), letter.venue()),
                new Fact(say("order"), letter.order()), new Fact(say("owed"), owed(letter)))
                .filter(fact -> !fact.value().isBlank()).toList();
    }

    private String owed(Letter letter) {
        return letter.owed().stream().map(this::amount).collect(Collectors.joining(" + "));
    }

    private String amount(Money money) {
        var currency = Currency.getInstance(money.currency());
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.minor(), digits));
    }

    String advice() {
        return say("advice");
    }

    String origin(Letter letter) {
        return say("origin", letter.from());
    }

    Locale language() {
        return language;
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    private String date(ZonedDateTime when) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(when);
    }

    private String time(ZonedDateTime when) {
        return DateTimeFormatter.ofPattern("HH:mm zzz", language).format(when);
    }
}
