package org.gatehouse.scanner.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Keys that come before the window was ever drawn.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ScannerKeysTest {
    private static final long SLOWLY = Duration.ofMillis(400).toNanos();
    private static final long QUICKLY = Duration.ofMillis(2).toNanos();

    private final List<String> scanned = new ArrayList<>();
    private long now;

    static Stream<Supplier<TextInputControl>> fields() {
        return Stream.of(TextField::new, PasswordField::new, TextArea::new);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatIsTypedIntoAFieldThatWasNotDrawnYetIsInItAndStaysWhenItIsDrawn(Supplier<TextInputControl> maker,
            FxRobot robot) {
        robot.interact(() -> {
            TextInputControl field = maker.get();
            TextField entry = new TextField();
            VBox root = listened(entry, field);
            field.requestFocus();

            type(field, "48", SLOWLY);
            root.applyCss();
            root.layout();
            type(field, "51", SLOWLY);

            assertThat(field.getText()).isEqualTo("4851");
            assertThat(entry.getText()).isEmpty();
        });
    }

    @Test
    void aScanIntoAFieldThatWasNotDrawnYetIsHandedOverAndLeavesWhatWasThere(FxRobot robot) {
        robot.interact(() -> {
            TextField entry = new TextField();
            listened(entry, new Button());
            entry.requestFocus();
            type(entry, "ad", SLOWLY);

            now += SLOWLY;
            type(entry, "6BF1A-Z", QUICKLY);
            fire(entry, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);

            assertThat(scanned).containsExactly("6BF1A-Z");
            assertThat(entry.getText()).isEqualTo("ad");
        });
    }

    private VBox listened(TextField entry, Control other) {
        VBox root = new VBox(entry, other);
        Scene scene = new Scene(root, 400, 300);
        new ScannerKeys(entry, scanned::add, () -> false, () -> now).listenTo(scene);
        return root;
    }

    private void type(TextInputControl field, String text, long pause) {
        for (String character : text.split("")) {
            now += pause;
            fire(field, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
        }
    }

    private static void fire(TextInputControl field, EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(field, new KeyEvent(type, character, "", code, false, false, false, false));
    }
}
