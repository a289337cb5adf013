package org.gatehouse.organizer.stats;

import java.util.List;

import org.gatehouse.organizer.office.Meter;
import org.gatehouse.organizer.office.Pages;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card of named amounts with a bar each.
final class Bars {
    private final VBox card;
    private final VBox rows = new VBox();
    private final Label nothing;

    /// One amount. `text` says what the bar shows.
    record Bar(String id, String name, long part, long whole, String text) {}

    Bars(String id, String title, String empty) {
        nothing = Pages.wrapping(empty, "gh-muted");
        rows.getStyleClass().add("gh-bars");
        card = Pages.card(title, rows);
        card.setId(id);
    }

    Region node() {
        return card;
    }

    void draw(List<Bar> bars) {
        if (bars.isEmpty()) {
            rows.getChildren().setAll(nothing);
        } else {
            rows.getChildren().setAll(bars.stream().map(Bars::row).toList());
        }
    }

    private static VBox row(Bar bar) {
        var name = Pages.label(bar.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(40);
        var text = Pages.label(bar.text(), "gh-muted", "gh-small");
        text.setId(bar.id());
        text.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(name, text);
        head.getStyleClass().add("gh-row");
        var row = new VBox(head, Meter.of(bar.part(), bar.whole(), bar.name() + ": " + bar.text()));
        row.getStyleClass().add("gh-bar");
        return row;
    }
}
