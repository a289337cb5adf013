package org.gatehouse.organizer.exports;

import java.util.Locale;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// The button that offers the kinds of file, with `export-csv` and `export-xlsx`.
public final class ExportMenu {

    private ExportMenu() {}

    public static MenuButton of(String id, Words words, Consumer<Format> wanted) {
        var menu = new MenuButton(words.say("export"), Icons.of(Feather.DOWNLOAD));
        menu.setId(id);
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.setAccessibleText(words.say("export"));
        menu.setTooltip(new Tooltip(words.say("export")));
        menu.getStyleClass().addAll("flat", "no-arrow");
        for (var format : Format.values()) {
            var item = new MenuItem(words.of(format));
            item.setId("export-" + format.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> wanted.accept(format));
            menu.getItems().add(item);
        }
        return menu;
    }
}
