package org.gatehouse.desk.screen;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A control with its label above it and, below, either help or what is wrong with what was typed.
public final class Field extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private final StringProperty error = new SimpleStringProperty("");
    private final StringProperty help = new SimpleStringProperty("");
    private final Control control;
    private final Label below = new Label();

    public Field(String label, Control control) {
        this.control = control;
        getStyleClass().add("gh-field");
        var above = new Label(label);
        above.getStyleClass().add("gh-field-label");
        above.setLabelFor(control);
        control.setAccessibleText(label);
        control.setMaxWidth(Double.MAX_VALUE);
        below.getStyleClass().add("gh-field-below");
        below.setWrapText(true);
        below.setMinHeight(Region.USE_PREF_SIZE);
        // a long message wraps under the control instead of widening it
        below.setPrefWidth(0);
        below.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(above, control, below);
        error.addListener((_, _, _) -> draw());
        help.addListener((_, _, _) -> draw());
        draw();
    }

    /// Adds a line of help under the control.
    public Field help(String text) {
        help.set(text);
        return this;
    }

    /// What is wrong, empty for nothing; shown in place of the help and said to screen readers.
    public StringProperty errorProperty() {
        return error;
    }

    /// The same field following a view model's message, which goes as soon as something else is entered.
    public Field following(StringProperty message) {
        error.bind(message);
        switch (control) {
            case TextInputControl text -> text.textProperty().addListener((_, _, now) -> {
                // a field that a program empties keeps what was wrong with what stood there
                if (!now.isBlank()) {
                    message.set("");
                }
            });
            case ComboBoxBase<?> choice -> choice.valueProperty().addListener((_, _, _) -> message.set(""));
            default -> {
            }
        }
        return this;
    }

    public Control control() {
        return control;
    }

    private void draw() {
        boolean wrong = !error.get().isEmpty();
        below.setText(wrong ? error.get() : help.get());
        below.setVisible(!below.getText().isEmpty());
        below.setManaged(!below.getText().isEmpty());
        control.setAccessibleHelp(below.getText());
        if (control.getId() != null) {
            below.setId(control.getId() + (wrong ? "-error" : "-help"));
        }
        pseudoClassStateChanged(WRONG, wrong);
        control.pseudoClassStateChanged(DANGER, wrong);
    }
}
