package org.gatehouse.desk.screen;

import java.util.Arrays;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.words.Words;

/// Asks for the passphrase that a program's secrets are sealed with. Ids: `passphrase`, `passphrase-again`,
/// `passphrase-go`.
public final class PassphraseView extends StackPane {
    /// In characters: fewer are guessed too soon, however slow each guess is.
    private static final int SHORTEST = 10;
    private static final double WIDTH = 420;

    private final Words words;
    private final Purpose purpose;
    private final BiConsumer<PassphraseView, char[]> tried;
    private final PasswordField first = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Field firstField;
    private final Button go;

    /// What is asked for.
    public enum Purpose {
        /// A new one, typed twice.
        CHOOSE,
        /// The one that was chosen.
        ENTER
    }

    /// @param tried is given this and what was typed; it answers with [#wrong] or goes on to another screen
    public PassphraseView(Words words, Purpose purpose, BiConsumer<PassphraseView, char[]> tried) {
        this.words = words;
        this.purpose = purpose;
        this.tried = tried;
        first.setId("passphrase");
        again.setId("passphrase-again");
        firstField = new Field(words.say("passphrase.field"), first);
        go = Buttons.primary("passphrase-go", words.say("passphrase.go"));
        go.setDefaultButton(true);
        go.setOnAction(_ -> go());
        setNodeOrientation(words.orientation());
        getStyleClass().add("gh-window");
        getChildren().add(form());
    }

    private VBox form() {
        var title = new Label(words.say("passphrase.title"));
        title.getStyleClass().add("gh-title");
        var text = new Label(words.say(purpose == Purpose.CHOOSE ? "passphrase.choose" : "passphrase.enter"));
        text.setWrapText(true);
        text.getStyleClass().add("gh-muted");
        var form = new VBox(16, title, text, firstField);
        if (purpose == Purpose.CHOOSE) {
            form.getChildren().add(new Field(words.say("passphrase.again"), again));
        }
        form.getChildren().add(go);
        form.setMaxWidth(WIDTH);
        form.setAlignment(Pos.CENTER_LEFT);
        return form;
    }

    private void go() {
        if (purpose == Purpose.CHOOSE && first.getText().length() < SHORTEST) {
            firstField.errorProperty().set(words.say("passphrase.short"));
        } else if (purpose == Purpose.CHOOSE && !first.getText().equals(again.getText())) {
            firstField.errorProperty().set(words.say("passphrase.different"));
        } else {
            go.setDisable(true);
            firstField.errorProperty().set("");
            var typed = first.getText().toCharArray();
            tried.accept(this, typed.clone());
            Arrays.fill(typed, '\0');
        }
    }

    /// That was not it.
    public void wrong() {
        go.setDisable(false);
        firstField.errorProperty().set(words.say("passphrase.wrong"));
        first.clear();
        again.clear();
        first.requestFocus();
    }
}
