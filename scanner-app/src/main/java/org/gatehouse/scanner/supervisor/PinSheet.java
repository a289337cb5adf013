package org.gatehouse.scanner.supervisor;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.sync.checkin.PinAnswer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The PIN pad: by keyboard, by touch, by mouse.
///
/// The focus stays in the field. There the scanning screen takes back what a scanner has typed and judges it; and a
/// digit that landed beside the field would be typed into the open.
final class PinSheet extends Sheet {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Words words;
    private final PinViewModel model;
    private final Times times;
    private final InstantSource clock;
    private final PasswordField dots = new PasswordField();
    private final Label told = new Label();
    private final GridPane pad = new GridPane();
    private final Button enter;
    private final Subscriptions subscriptions = new Subscriptions();

    PinSheet(Words words, PinViewModel model, Times times, InstantSource clock) {
        super("pin-sheet", words.say("pin.title"));
        this.words = words;
        this.model = model;
        this.times = times;
        this.clock = clock;
        enter = key(Buttons.primary("pin-enter", words.say("pin.enter")), model::enter);
        drawDots();
        drawPad();
        told.setId("pin-told");
        told.getStyleClass().add("gate-pin-told");
        Wrapping.wrap(told);
        add(told, dots, pad);
        holdNextGuest(words.say("sheet.holding"));
        focusFirst(dots);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB)
                event.consume();
        });
        model.goOn();
        subscriptions.follow(model.answerProperty(), _ -> tell());
        subscriptions.follow(model.checkingProperty(), _ -> tell());
        subscriptions.follow(model.pinProperty(), _ -> enter.setDisable(!model.isComplete()));
        onClosed(() -> {
            subscriptions.release();
            dots.textProperty().unbindBidirectional(model.pinProperty());
            model.giveUp();
        });
    }

    private void drawDots() {
        dots.setId("pin-dots");
        dots.getStyleClass().add("gate-pin-dots");
        dots.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        dots.setPromptText(words.say("pin.prompt"));
        dots.setAccessibleText(words.say("pin.title"));
        dots.textProperty().bindBidirectional(model.pinProperty());
        dots.setOnAction(_ -> model.enter());
    }

    /// As on a telephone, in every language.
    private void drawPad() {
        pad.setId("pin-pad");
        pad.getStyleClass().add("gate-pin-pad");
        pad.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (int digit = 1; digit <= 9; digit++)
            pad.add(digit(digit), (digit - 1) % 3, (digit - 1) / 3);
        Button erase = key(Buttons.icon("pin-erase", Feather.DELETE, words.say("pin.erase")), model::eraseLast);
        pad.add(erase, 0, 3);
        pad.add(digit(0), 1, 3);
        pad.add(enter, 2, 3);
    }

    private Button digit(int digit) {
        return key(Buttons.plain("pin-" + digit, words.number(digit)), () -> model.type(String.valueOf(digit)));
    }

    /// A press must not take the focus away from the field.
    private Button key(Button button, Runnable action) {
        button.setFocusTraversable(false);
        button.getStyleClass().add("gate-pin-key");
        button.setOnAction(_ -> {
            action.run();
            dots.end();
        });
        return button;
    }

    private void tell() {
        PinAnswer answer = model.answerProperty().get();
        told.setText(model.checkingProperty().get() ? words.say("pin.checking") : said(answer));
        told.pseudoClassStateChanged(REFUSED, answer != null && !model.checkingProperty().get());
        boolean asks = !(answer instanceof PinAnswer.NoPin);
        for (Node part : new Node[]{dots, pad}) {
            part.setVisible(asks);
            part.setManaged(asks);
        }
    }

    private String said(@Nullable PinAnswer answer) {
        return switch (answer) {
            case null -> words.say("pin.text");
            case PinAnswer.Approved ignored -> words.say("pin.text");
            case PinAnswer.Wrong wrong -> words.say("pin.wrong", arg("count", wrong.left()));
            case PinAnswer.Locked locked -> words.say("pin.locked",
                    arg("time", times.at(fullMinute(locked.until()), clock.instant())));
            case PinAnswer.NoPin ignored -> words.say("pin.none");
            case PinAnswer.Unavailable ignored -> words.say("pin.unavailable");
        };
    }

    /// Nobody is told a time at which it is too early still.
    private static Instant fullMinute(Instant until) {
        return until.plus(Duration.ofMinutes(1)).minusMillis(1).truncatedTo(ChronoUnit.MINUTES);
    }
}
