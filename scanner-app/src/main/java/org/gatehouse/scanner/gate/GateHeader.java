package org.gatehouse.scanner.gate;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.standing.StandingItem;
import org.gatehouse.scanner.standing.StandingStrip;
import org.kordamp.ikonli.feather.Feather;

/// The window's top: where this gate stands and how it stands.
final class GateHeader extends VBox {
    private final StandingStrip strip = new StandingStrip();
    private final Words words;

    GateHeader(GateViewModel model, GateAside aside, Words words, GateActions actions) {
        this.words = words;
        getStyleClass().add("gate-header");
        getChildren().addAll(titles(model, aside, actions), strip);
    }

    /// Stands out while there is something nobody has looked at.
    private Button incidents(GateAside aside, GateActions actions) {
        Button button = Buttons.with(Feather.USERS, Buttons.plain("show-incidents", ""));
        button.getStyleClass().add("gate-incidents");
        ReadOnlyIntegerProperty unseen = aside.incidents().unseenProperty();
        button.textProperty().bind(unseen.map(count -> words.say("incidents.unseen", arg("count", count.intValue()))));
        button.visibleProperty().bind(unseen.greaterThan(0));
        button.managedProperty().bind(button.visibleProperty());
        button.setTooltip(new Tooltip(words.say(GateKey.INCIDENTS.wordsKey()) + "  " + GateKey.INCIDENTS.written()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> actions.showIncidents());
        return button;
    }

    private TitleRow titles(GateViewModel model, GateAside aside, GateActions actions) {
        Label place = label("place", "gate-place");
        place.textProperty().bind(model.news().placeProperty());
        place.setMinWidth(Region.USE_PREF_SIZE);
        Label event = label("event", "gate-event");
        event.textProperty().bind(model.news().eventNameProperty());
        event.setMinWidth(0);
        event.setNodeOrientation(Words.orientationOf(model.news().eventNameProperty().get()));
        HBox names = new HBox(place, event);
        names.getStyleClass().add("gate-titles");
        return new TitleRow(names, incidents(aside, actions),
                button("keys", Feather.HELP_CIRCLE, GateKey.KEYS, actions::showKeys),
                button("show-standing", Feather.ACTIVITY, GateKey.STANDING, actions::showStanding),
                button("switch-looking", Feather.EYE, GateKey.LOOK, model::switchLooking),
                button("show-figures", Feather.BAR_CHART_2, GateKey.FIGURES, actions::showFigures),
                button("show-history", Feather.CLOCK, GateKey.HISTORY, actions::showHistory),
                button("choose-camera", Feather.CAMERA, GateKey.CAMERA, actions::chooseCamera),
                button("sync-now", Feather.REFRESH_CW, GateKey.SYNC, model::syncNow),
                button("change-place", Feather.MAP_PIN, GateKey.PLACE, actions::changePlace),
                button("choose-sound", Feather.VOLUME_2, GateKey.SOUND, actions::chooseSound),
                button("switch-theme", Feather.MOON, GateKey.THEME, actions::switchTheme),
                button("choose-language", Feather.GLOBE, GateKey.LANGUAGE, actions::chooseLanguage),
                button("full-screen", Feather.MAXIMIZE, GateKey.FULL_SCREEN, actions::switchFullScreen),
                button("switch-lock", Feather.LOCK, GateKey.LOCK, actions::switchLock));
    }

    private Button button(String id, Feather icon, GateKey key, Runnable action) {
        Button button = Buttons.icon(id, icon, words.say(key.wordsKey()));
        button.setTooltip(new Tooltip(words.say(key.wordsKey()) + "  " + key.written()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    void show(List<StandingItem> items) {
        strip.show(items);
    }

    private static Label label(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
