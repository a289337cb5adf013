package org.gatehouse.scanner.order;

import static org.gatehouse.desk.words.Arg.arg;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.search.FoundRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One ticket of the sheet: a tick where there is a choice, and a number where several persons may pass.
final class PickRow extends HBox {
    private final Pick pick;
    private final @Nullable CheckBox tick;

    /// @param isAlone whether there is no other to choose
    PickRow(Pick pick, int index, boolean isAlone, Words words) {
        this.pick = pick;
        getStyleClass().add("gate-pick");
        setAlignment(Pos.CENTER_LEFT);
        FoundRow row = new FoundRow(pick.line());
        HBox.setHgrow(row, Priority.ALWAYS);
        tick = isAlone || !pick.mayPass() ? null : tick(index);
        if (!isAlone)
            getChildren().add(tick == null ? noTick() : tick);
        getChildren().add(row);
        row.setOnMouseClicked(_ -> {
            if (tick != null)
                tick.fire();
        });
        if (pick.isCounted())
            getChildren().add(counter(index, words));
    }

    private CheckBox tick(int index) {
        CheckBox box = new CheckBox();
        box.setId("pick-" + index);
        box.setAccessibleText(FoundRow.spoken(pick.line()));
        box.selectedProperty().bindBidirectional(pick.chosenProperty());
        return box;
    }

    /// Keeps the names beneath one another where one cannot be chosen.
    private static CheckBox noTick() {
        CheckBox place = new CheckBox();
        place.setVisible(false);
        return place;
    }

    private HBox counter(int index, Words words) {
        Label number = new Label();
        number.setId("persons-" + index);
        number.getStyleClass().add("gate-pick-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.textProperty().bind(pick.personsProperty().map(now -> words.say("group.count",
                arg("count", now.longValue()), arg("all", pick.line().most()))));
        HBox counter = new HBox(step("fewer-" + index, Feather.MINUS, words.say("group.fewer"), -1), number,
                step("more-" + index, Feather.PLUS, words.say("group.more"), 1));
        counter.getStyleClass().add("gate-pick-counter");
        counter.setAlignment(Pos.CENTER);
        return counter;
    }

    /// For fingers: keys have the arrows.
    private Button step(String id, Feather icon, String name, int by) {
        Button button = Buttons.icon(id, icon, name);
        button.getStyleClass().add("gate-pick-step");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> pick.change(by));
        return button;
    }

    Pick pick() {
        return pick;
    }

    @Nullable
    CheckBox tick() {
        return tick;
    }
}
