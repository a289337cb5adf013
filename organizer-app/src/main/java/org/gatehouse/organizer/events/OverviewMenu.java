package org.gatehouse.organizer.events;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// What is done to an event now and then: `overview-more` with `overview-duplicate`, and `overview-archive` or
/// `overview-unarchive`.
final class OverviewMenu {
    private OverviewMenu() {}

    static MenuButton of(OverviewModel model, Words words, Runnable copy) {
        var menu = new MenuButton(words.say("overview.more"), Icons.of(Feather.MORE_HORIZONTAL));
        menu.setId("overview-more");
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.setAccessibleText(words.say("overview.more"));
        menu.setTooltip(new Tooltip(words.say("overview.more")));
        menu.getStyleClass().addAll("flat", "no-arrow");
        menu.disableProperty().bind(model.busyProperty());
        menu.getItems().add(item("overview-duplicate", words.say("overview.duplicate"), Feather.COPY, copy));
        if (model.isArchived()) {
            menu.getItems().add(item("overview-unarchive", words.say("overview.unarchive"), Feather.ARCHIVE,
                    model::unarchive));
        } else if (model.canArchive()) {
            menu.getItems()
                    .add(item("overview-archive", words.say("overview.archive"), Feather.ARCHIVE, model::archive));
        }
        return menu;
    }

    private static MenuItem item(String id, String text, Feather icon, Runnable run) {
        var item = new MenuItem(text, Icons.of(icon));
        item.setId(id);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
