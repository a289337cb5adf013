package org.gatehouse.desk.screen;

import org.kordamp.ikonli.feather.Feather;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/// Buttons in the four weights the windows use. Every one has an id for tests and a name for screen readers.
public final class Buttons {

    private Buttons() {}

    /// The one thing a screen is for; at most one in view.
    public static Button primary(String id, String text) {
        var button = plain(id, text);
        button.getStyleClass().add("accent");
        return button;
    }

    public static Button plain(String id, String text) {
        var button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        return button;
    }

    /// Cannot be undone.
    public static Button danger(String id, String text) {
        var button = plain(id, text);
        button.getStyleClass().add("danger");
        return button;
    }

    /// Text without a frame.
    public static Button quiet(String id, String text) {
        var button = plain(id, text);
        button.getStyleClass().add("flat");
        return button;
    }

    /// Only an icon; `name` is its tooltip and what a screen reader says.
    public static Button icon(String id, Feather icon, String name) {
        var button = new Button(name, Icons.of(icon));
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }

    /// Puts an icon before the button's text.
    public static Button with(Feather icon, Button button) {
        button.setGraphic(Icons.of(icon));
        return button;
    }
}
