package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.sync.account.Member;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.wire.TermsReply;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Terms, and what they were before, as lines.
///
/// Ids: `terms-fee`, `terms-charity`, `terms-uplift-<type number>` (what is said of each), `terms-history`.
final class TermsRows {
    private final OpenEvent event;
    private final Member me;
    private final Words words;
    private final Formats formats;
    private final Rates rates;
    private final TermsWords said;

    TermsRows(OpenEvent event, Member me, Tools tools) {
        this.event = event;
        this.me = me;
        this.words = tools.words();
        this.formats = tools.formats();
        this.said = new TermsWords(event, words, formats);
        this.rates = said.rates();
    }

    Node node(Terms terms) {
        var rows = new VBox(
                row("terms-fee", words.say("terms.fee"), words.say("terms.fee.why"), rates.rate(terms.fee())),
                row("terms-charity", charity(terms), words.say("terms.charity.why"), rates.rate(terms.charity())));
        for (var type : event.event().types().stream().filter(terms::mayUplift).toList()) {
            rows.getChildren().add(row("terms-uplift-" + type.number(), words.say("terms.uplift",
                    arg("type", type.name())), costs(type, terms), rates.rate(terms.uplift(type.number()))));
        }
        return rows;
    }

    private String charity(Terms terms) {
        var name = terms.charityName();
        return name == null ? words.say("terms.charity") : words.say("terms.charity.to", arg("name", name));
    }

    private String costs(TicketType type, Terms terms) {
        if (terms.uplift(type.number()).equals(Rate.NONE)) {
            return words.say("terms.costs.plain", arg("price", formats.money(type.details().price())));
        }
        var currency = event.event().details().currency();
        return words.say("terms.costs", arg("price", formats.money(type.details().price())),
                arg("now", formats.money(new Money(terms.listed(type), currency))));
    }

    private static HBox row(String id, String name, String under, String rate) {
        var text = new VBox(Pages.wrapping(name, "gh-strong"), Pages.wrapping(under, "gh-muted", "gh-small"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var said = Pages.label(rate, "gh-list-price");
        said.setId(id);
        said.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(text, said);
        row.getStyleClass().add("gh-list-row");
        return row;
    }

    Node history(TermsReply reply) {
        var lines = new VBox();
        lines.setId("terms-history");
        lines.getStyleClass().add("gh-stack-wide");
        if (reply.history().isEmpty()) {
            lines.getChildren().add(Pages.wrapping(words.say("terms.history.empty"), "gh-muted"));
        }
        reply.history().forEach(changed -> lines.getChildren().add(line(changed)));
        return lines;
    }

    private VBox line(TermsReply.Changed changed) {
        var line = new VBox(Pages.wrapping(words.say("terms.history.who",
                arg("when", formats.dayAndTime(changed.at(), event.zone())), arg("who", who(changed))), "gh-strong"));
        said.between(changed.from(), changed.to()).lines()
                .forEach(text -> line.getChildren().add(Pages.wrapping(text, "gh-muted", "gh-small")));
        return line;
    }

    private String who(TermsReply.Changed changed) {
        var name = changed.name();
        if (changed.by().equals(me.id())) {
            return me.name();
        }
        return name == null || name.isBlank() ? words.say("log.unknown") : name;
    }
}
