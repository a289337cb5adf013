package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Meter;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoDetails;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An event's promo codes. Ids: `promo-row-<code>`, `promo-edit-<code>`, `promo-remove-<code>`.
final class PromoRows {
    private final OpenEvent event;
    private final Words words;
    private final Formats formats;
    private final Rates rates;
    private final Consumer<Promo> edit;
    private final Consumer<Promo> remove;

    PromoRows(OpenEvent event, Tools tools, Consumer<Promo> edit, Consumer<Promo> remove) {
        this.event = event;
        this.words = tools.words();
        this.formats = tools.formats();
        this.rates = new Rates(words, formats, event.event().details().currency());
        this.edit = edit;
        this.remove = remove;
    }

    Node node(List<Promo> promos) {
        var rows = new VBox();
        if (promos.isEmpty()) {
            rows.getChildren().add(Pages.wrapping(words.say("promo.empty"), "gh-muted", "gh-list-empty"));
        }
        promos.forEach(promo -> rows.getChildren().add(row(promo)));
        return rows;
    }

    private Node row(Promo promo) {
        var name = new VBox(Pages.label(promo.code().text(), "gh-mono", "gh-strong"),
                Pages.wrapping(rules(promo.details()), "gh-muted", "gh-small"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, use(promo), buttons(promo));
        row.setId("promo-row-" + promo.code());
        row.getStyleClass().add("gh-list-row");
        return row;
    }

    private VBox use(Promo promo) {
        var text = words.say("promo.used", arg("used", promo.used()), arg("quota", promo.details().quota()));
        var use = new VBox(Pages.label(text, "gh-small"), Meter.of(promo.used(), promo.details().quota(), text));
        use.getStyleClass().add("gh-list-meter");
        return use;
    }

    private HBox buttons(Promo promo) {
        var code = promo.code().text();
        var editing = Buttons.icon("promo-edit-" + code, Feather.EDIT_2, words.say("edit-it", arg("name", code)));
        editing.setOnAction(_ -> edit.accept(promo));
        var removing = Buttons.icon("promo-remove-" + code, Feather.TRASH_2, words.say("remove-it", arg("name", code)));
        removing.setDisable(promo.used() > 0);
        removing.setOnAction(_ -> remove.accept(promo));
        return new HBox(editing, removing);
    }

    private String rules(PromoDetails details) {
        var rules = new ArrayList<>(List.of(words.say("promo.off", arg("rate", rates.rate(details.off()))),
                details.types().isEmpty()
                        ? words.say("promo.types.all")
                        : String.join(", ", details.types().stream().map(event::typeName).toList())));
        var from = details.window().from();
        if (from != null) {
            rules.add(words.say("type.from.summary", arg("when", formats.dayAndTime(from, event.zone()))));
        }
        var until = details.window().until();
        if (until != null) {
            rules.add(words.say("type.until.summary", arg("when", formats.dayAndTime(until, event.zone()))));
        }
        return String.join(" · ", rules);
    }
}
