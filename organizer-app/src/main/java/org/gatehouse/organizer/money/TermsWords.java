package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Differences;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.price.Terms;

/// What is said of an event's terms.
final class TermsWords {
    private final OpenEvent event;
    private final Words words;
    private final Rates rates;

    TermsWords(OpenEvent event, Words words, Formats formats) {
        this.event = event;
        this.words = words;
        this.rates = new Rates(words, formats, event.event().details().currency());
    }

    Rates rates() {
        return rates;
    }

    Differences between(Terms before, Terms after) {
        return Differences.between(said(before), said(after), words);
    }

    private Map<String, String> said(Terms terms) {
        var said = new LinkedHashMap<String, String>();
        said.put(words.say("terms.fee"), rates.rate(terms.fee()));
        said.put(words.say("terms.charity"), rates.rate(terms.charity()));
        var name = terms.charityName();
        said.put(words.say("terms.charity.name"), name == null ? words.say("money.rate.none") : name);
        for (var type : event.event().types()) {
            said.put(words.say("terms.uplift", arg("type", type.name())), rates.rate(terms.uplift(type.number())));
        }
        return said;
    }
}
