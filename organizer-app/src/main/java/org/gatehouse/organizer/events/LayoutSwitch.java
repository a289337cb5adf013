package org.gatehouse.organizer.events;

import java.util.Locale;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Table or calendar. Ids: `events-as-table`, `events-as-calendar`.
final class LayoutSwitch extends HBox {

    LayoutSwitch(ObjectProperty<EventsLayout> layout, Words words) {
        getStyleClass().add("gh-segments");
        setMinWidth(Region.USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (var each : EventsLayout.values()) {
            var button = new ToggleButton(words.of(each), Icons.of(each.icon()));
            button.setId("events-as-" + each.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setMnemonicParsing(false);
            button.setSelected(each == layout.get());
            button.setOnAction(_ -> {
                // pressing the one that is pressed changes nothing
                button.setSelected(true);
                layout.set(each);
            });
            getChildren().add(button);
        }
    }
}
