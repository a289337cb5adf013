package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Meter;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.price.Promo;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An event's promo codes. Ids: `promo-row-<code>`, `promo-edit-<code>`, `promo-remove-<code>`.
final class PromoRows {
    private final Words words;
    private final PromoWords said;
    private final Consumer<Promo> edit;
    private final Consumer<Promo> remove;

    PromoRows(OpenEvent event, Tools tools, Consumer<Promo> edit, Consumer<Promo> remove) {
        this.words = tools.words();
        this.said = new PromoWords(event, words, tools.formats());
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
                Pages.wrapping(said.rules(promo.details()), "gh-muted", "gh-small"));
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
}
