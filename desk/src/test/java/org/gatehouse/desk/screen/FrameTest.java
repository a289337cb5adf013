package org.gatehouse.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class FrameTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices(Words.shared(Locale.ENGLISH));
    private final Pane content = new Pane();
    private final Frame frame = new Frame(content, notices, Words.shared(Locale.ENGLISH));

    @Start
    void start(Stage stage) {
        var scene = new Scene(frame, 900, 640);
        new Theming(Settings.open(folder.resolve("settings.properties")), List.of()).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aNoticeNeverLiesOverTheButtonsOfASheet(FxRobot robot) {
        robot.interact(() -> {
            frame.overlay().show(sheet(), () -> {});
            notices.show(lasting("The first ticket is saved."));
            notices.show(lasting("The second ticket is saved."));
            notices.show(lasting("The third ticket is saved."));
        });

        robot.clickOn("#close");

        assertThat(frame.overlay().isVisible()).isFalse();
    }

    @Test
    void theNoticesASheetHadNoRoomForAreThereWhenItIsClosed(FxRobot robot) {
        robot.interact(() -> {
            frame.overlay().show(sheet(), () -> {});
            notices.show(lasting("The first ticket is saved."));
            notices.show(lasting("The second ticket is saved."));
        });
        assertThat(seen(robot)).containsExactly("The second ticket is saved.");

        robot.interact(frame.overlay()::close);

        assertThat(seen(robot)).containsExactly("The first ticket is saved.", "The second ticket is saved.");
    }

    @Test
    void aSheetTallerThanTheWindowMovesNothingBeneathItAndItsEndIsInReach(FxRobot robot) {
        var tall = new Region();
        tall.setMinSize(500, 2000);
        var end = new Button("Close");
        end.setId("end");

        robot.interact(() -> frame.overlay().show(new VBox(tall, end), () -> {}));
        robot.interact(frame::layout);

        assertThat(content.localToScene(0, 0).getY()).isZero();
        assertThat(frame.overlay().localToScene(0, 0).getY()).isZero();
        assertThat(frame.overlay().getHeight()).isEqualTo(640);
        robot.interact(end::requestFocus);
        robot.interact(frame::layout);
        assertThat(end.localToScene(end.getBoundsInLocal()).getMaxY()).isLessThanOrEqualTo(640);
    }

    private static List<String> seen(FxRobot robot) {
        return robot.lookup(".gh-notice-title").match(label -> label.getParent().getParent().isVisible())
                .queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    /// A sheet as wide as they come, so tall that in the middle it would reach under a notice.
    private VBox sheet() {
        var filling = new Region();
        filling.setPrefSize(552, 420);
        filling.setMinHeight(100);
        var close = new Button("Close");
        close.setId("close");
        close.setOnAction(_ -> frame.overlay().close());
        var buttons = new HBox(spring(), close);
        return new VBox(filling, buttons);
    }

    private static Region spring() {
        var spring = new Region();
        spring.setPrefWidth(480);
        return spring;
    }

    /// Good news would leave by itself after some seconds, and the sheet would move under the mouse of a slow machine.
    private static Notice lasting(String title) {
        return Notice.of(Tone.ATTENTION, title, "");
    }
}
