package org.gatehouse.scanner.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.kordamp.ikonli.feather.Feather;

/// Asks a supervisor why. Whatever is chosen is done at once.
final class ReasonSheet extends Sheet {
    private final TextField typed = new TextField();
    private final Button go;
    private final Label fault = new Label();
    private final Consumer<SupervisorReason> chosen;

    ReasonSheet(Words words, Deed deed, Consumer<SupervisorReason> chosen) {
        super("reason-sheet", deed.title(words));
        this.chosen = chosen;
        Label about = Wrapping.wrap(new Label(deed.whose()));
        about.getStyleClass().add("gh-strong");
        about.setNodeOrientation(Words.orientationOf(deed.whose()));
        about.setManaged(!deed.whose().isEmpty());
        VBox choices = new VBox();
        choices.getStyleClass().add("gate-sheet-choices");
        choices.getChildren().setAll(choices(deed.reasons(words)));
        go = Buttons.primary("reason-go", words.say("reason.go"));
        go.setMinWidth(Region.USE_PREF_SIZE);
        fault.setId("reason-fault");
        fault.getStyleClass().add("gate-reason-fault");
        fault.setText(words.say("reason.fault"));
        add(about, Wrapping.wrap(new Label(words.say("reason.text"))), choices, ownWords(words), fault);
        holdNextGuest(words.say("sheet.holding"));
        check("");
        readFirst();
        focusFirst(choices.getChildren().getFirst());
    }

    private List<Button> choices(List<String> reasons) {
        return IntStream.range(0, reasons.size()).mapToObj(i -> {
            Button button = choice("reason-" + (i + 1), Feather.CHECK, reasons.get(i),
                    () -> chosen.accept(new SupervisorReason(reasons.get(i))));
            button.getStyleClass().add("gate-reason");
            return button;
        }).toList();
    }

    private HBox ownWords(Words words) {
        typed.setId("reason-typed");
        typed.setPromptText(words.say("reason.own"));
        typed.setAccessibleText(words.say("reason.own"));
        typed.textProperty().addListener((_, _, now) -> check(now));
        typed.setOnAction(_ -> go.fire());
        HBox.setHgrow(typed, Priority.ALWAYS);
        go.setOnAction(_ -> reason(typed.getText()).ifPresent(chosen));
        HBox row = new HBox(typed, go);
        row.getStyleClass().add("gate-reason-own");
        return row;
    }

    private void check(String text) {
        boolean good = reason(text).isPresent();
        go.setDisable(!good);
        fault.setVisible(!good && !text.isBlank());
        fault.setManaged(fault.isVisible());
    }

    private static Optional<SupervisorReason> reason(String text) {
        try {
            return Optional.of(new SupervisorReason(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
