package org.gatehouse.scanner.gate;

import static org.gatehouse.desk.words.Arg.arg;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.search.SearchViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The row at the bottom where a code is typed by hand, or a name or an order is looked for.
final class EntryBar extends HBox {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass NAME = PseudoClass.getPseudoClass("name");

    private final TextField field = new TextField();
    private final Button check;
    /// So many times as wide as the words beside the field, there is room for both.
    private static final double FIELD_AND_HINT = 4;

    private final GateViewModel model;
    private final Words words;
    private final Label scanner;

    EntryBar(Words words, GateViewModel model) {
        this.model = model;
        this.words = words;
        getStyleClass().add("gate-entry");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("entry");
        field.setPromptText(words.say("entry.prompt", arg("key",
                GateKey.TYPE.written())));
        field.setAccessibleText(words.say("entry.name"));
        field.textProperty().addListener((_, _, now) -> turn(now));
        turn("");
        HBox.setHgrow(field, Priority.ALWAYS);
        check = Buttons.primary("entry-check", words.say("entry.check"));
        check.setMinWidth(Region.USE_PREF_SIZE);
        field.setOnAction(_ -> model.entry().entered(field.getText()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        check.setOnAction(_ -> press());
        scanner = new Label(words.say("entry.scanner"), Icons.of(Feather.ZAP, 14));
        scanner.getStyleClass().addAll("gh-faint", "gh-small");
        scanner.setMinWidth(0);
        getChildren().addAll(field, check, scanner);
        field.textProperty().bindBidirectional(model.entry().textProperty());
    }

    /// What the field is for must be whole before there is anything beside it.
    @Override
    protected void layoutChildren() {
        boolean hasRoom = scanner.prefWidth(-1) * FIELD_AND_HINT < getWidth();
        scanner.setVisible(hasRoom);
        scanner.setManaged(hasRoom);
        super.layoutChildren();
    }

    /// Follows the search until the subscriptions are released: the button takes whoever is chosen there.
    void follow(Subscriptions subscriptions) {
        subscriptions.follow(model.search().resultsProperty(),
                now -> check.setText(words.say(hasFound() ? "entry.choose" : "entry.check")));
    }

    private boolean hasFound() {
        return model.search().hasFound(field.getText());
    }

    /// Whoever presses the button where nobody was found says that it is a code.
    private void press() {
        if (hasFound()) {
            model.search().choose();
            return;
        }
        String text = field.getText();
        field.clear();
        model.typed(text);
    }

    /// The caret stays here while the arrows go through those who were found.
    private void walk(KeyEvent event) {
        SearchViewModel search = model.search();
        if (event.getCode() == KeyCode.DOWN)
            search.move(1);
        else if (event.getCode() == KeyCode.UP)
            search.move(-1);
        else
            return;
        event.consume();
    }

    /// A code is written from left to right and in letters of one width; a name as its own letters are, and the words
    /// in their place as the language is.
    private void turn(String text) {
        boolean isName = text.codePoints().anyMatch(c -> Character.isLetter(c) && !(c >= 'A' && c <= 'Z'));
        field.setNodeOrientation(text.isEmpty() ? NodeOrientation.INHERIT : Words.orientationOf(text));
        field.pseudoClassStateChanged(EMPTY, text.isEmpty());
        field.pseudoClassStateChanged(NAME, isName);
    }

    TextField field() {
        return field;
    }
}
