package org.gatehouse.scanner.standing;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.kordamp.ikonli.feather.Feather;

/// How the gate stands, item by item, what is to be dealt with first, and the way to the end of the night.
public final class StandingSheet extends Sheet {
    private final VBox rows = new VBox();

    /// @param items drawn again whenever they change
    public StandingSheet(Words words, ObservableList<StandingItem> items, Runnable endNight) {
        super("standing-sheet", words.say("standing.title"));
        rows.getStyleClass().add("gate-sheet-rows");
        InvalidationListener changed = _ -> draw(items);
        items.addListener(changed);
        onClosed(() -> items.removeListener(changed));
        draw(items);
        Button away = Buttons.with(Feather.MOON, Buttons.quiet("end-night", words.say("night.open")));
        away.setOnAction(_ -> endNight.run());
        addScrolling(rows);
        addButtons(away);
    }

    private void draw(ObservableList<StandingItem> items) {
        rows.getChildren().setAll(StandingItem.worstFirst(items).stream().map(StandingSheet::row).toList());
    }

    private static HBox row(StandingItem item) {
        Label title = new Label(item.text());
        title.getStyleClass().add("gh-strong");
        Label meaning = new Label(item.meaning());
        meaning.getStyleClass().add("gh-muted");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = row(Icons.of(item.icon(), 20), new VBox(title, meaning));
        row.getStyleClass().add(item.tone().styleClass());
        return row;
    }
}
