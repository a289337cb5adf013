package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Differences;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.price.PromoDetails;

/// What is said of an event's promo codes.
final class PromoWords {
    private static final String BETWEEN = " · ";
    private final OpenEvent event;
    private final Words words;
    private final Formats formats;
    private final Rates rates;

    PromoWords(OpenEvent event, Words words, Formats formats) {
        this.event = event;
        this.words = words;
        this.formats = formats;
        this.rates = new Rates(words, formats, event.event().details().currency());
    }

    /// All but how many, in a line.
    String rules(PromoDetails details) {
        var rules = new ArrayList<>(List.of(off(details), types(details)));
        rules.addAll(window(details));
        return String.join(BETWEEN, rules);
    }

    Differences between(PromoDetails before, PromoDetails after) {
        return Differences.between(said(before), said(after), words);
    }

    private Map<String, String> said(PromoDetails details) {
        var said = new LinkedHashMap<String, String>();
        var window = window(details);
        said.put(words.say("promo.discount"), rates.rate(details.off()));
        said.put(words.say("promo.quota"),
                Words.withoutMarks(NumberFormat.getIntegerInstance(words.locale()).format(details.quota())));
        said.put(words.say("promo.window"),
                window.isEmpty() ? words.say("promo.window.always") : String.join(BETWEEN, window));
        said.put(words.say("promo.types"), types(details));
        return said;
    }

    private String off(PromoDetails details) {
        return words.say("promo.off", arg("rate", rates.rate(details.off())));
    }

    private String types(PromoDetails details) {
        return details.types().isEmpty()
                ? words.say("promo.types.all")
                : String.join(", ", details.types().stream().map(event::typeName).toList());
    }

    /// From when and until when, as far as that is limited.
    private List<String> window(PromoDetails details) {
        var limits = new ArrayList<String>();
        var from = details.window().from();
        if (from != null) {
            limits.add(words.say("promo.from.summary", arg("when", formats.dayAndTime(from, event.zone()))));
        }
        var until = details.window().until();
        if (until != null) {
            limits.add(words.say("promo.until.summary", arg("when", formats.dayAndTime(until, event.zone()))));
        }
        return limits;
    }
}
