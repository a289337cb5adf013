package org.gatehouse.scanner.gate;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.words.Words;
import org.gatehouse.sync.checkin.GateStanding.Counts;

/// What this gate has done tonight, in three numbers.
final class CountsPane extends HBox {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// What three large numbers may be long together in the narrowest column.
    private static final int ROOMY = 12;

    private final Words words;
    private final Label admitted = number("count-admitted");
    private final Label refused = number("count-refused");
    private final Label inside = number("count-inside");

    CountsPane(Words words) {
        this.words = words;
        getStyleClass().add("gate-counts");
        getChildren().addAll(metric("counts.admitted", admitted), metric("counts.refused", refused),
                metric("counts.inside", inside));
    }

    void show(Counts counts) {
        admitted.setText(words.number(counts.admitted()));
        refused.setText(words.number(counts.refusals()));
        inside.setText(words.number(counts.inside()));
        int digits = admitted.getText().length() + refused.getText().length() + inside.getText().length();
        pseudoClassStateChanged(LONG, digits > ROOMY);
    }

    private VBox metric(String key, Label number) {
        Label name = new Label(words.say(key));
        name.getStyleClass().add("gate-count-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        number.accessibleTextProperty().bind(number.textProperty().map(text -> words.say(key) + " " + text));
        VBox box = new VBox(number, name);
        box.getStyleClass().add("gate-count");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Label number(String id) {
        Label label = new Label("–");
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("gate-count-number");
        return label;
    }
}
