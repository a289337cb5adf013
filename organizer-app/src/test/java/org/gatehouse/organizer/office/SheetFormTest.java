package org.gatehouse.organizer.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class SheetFormTest {
    private final Rig rig = new Rig();
    private Overlay overlay;
    private final SimpleBooleanProperty sending = new SimpleBooleanProperty();

    @Start
    void start(Stage stage) {
        overlay = new Overlay();
        stage.setScene(new Scene(overlay, 800, 600));
        stage.show();
    }

    @Test
    void whileItIsSentASheetStaysAndAfterwardsEscapeClosesIt(FxRobot robot) {
        robot.interact(this::sentAndEscaped);
    }

    private void sentAndEscaped() {
        sheet("promo-sheet").open();

        sending.set(true);
        escape();
        assertThat(overlay.isVisible()).isTrue();

        sending.set(false);
        escape();
        assertThat(overlay.isVisible()).isFalse();
    }

    @Test
    void whatEndsAfterItsSheetWasLeftTakesNoOtherSheetWithIt(FxRobot robot) {
        robot.interact(this::leftAndEnded);
    }

    private void leftAndEnded() {
        var left = sheet("promo-sheet");
        left.open();
        overlay.closeAll();
        var other = sheet("terms-sheet");
        other.open();

        left.close();
        assertThat(overlay.getChildren()).containsExactly(other);

        other.close();
        assertThat(overlay.isVisible()).isFalse();
    }

    @Test
    void whatIsWrongWithAFieldGoesAsSoonAsSomethingElseIsTypedAndStaysWhereItIsEmptied() {
        var typed = new TextField();
        var message = new SimpleStringProperty("Fill this in.");
        new Field("Name", typed).following(message);

        typed.setText("Ada");
        assertThat(message.get()).isEmpty();

        message.set("Make this shorter.");
        typed.setText("");
        assertThat(message.get()).isEqualTo("Make this shorter.");
    }

    private SheetForm sheet(String id) {
        return new SheetForm(id, "Title", "Save", rig.words, overlay).saving(sending, () -> {});
    }

    private void escape() {
        overlay.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }
}
