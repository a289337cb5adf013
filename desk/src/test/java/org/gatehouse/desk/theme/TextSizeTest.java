package org.gatehouse.desk.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.gatehouse.desk.platform.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class TextSizeTest {
    @TempDir
    static Path folder;

    private Label title;
    private Theming theming;

    @Start
    void start(Stage stage) {
        title = new Label("Let in");
        title.getStyleClass().add("gh-title");
        var scene = new Scene(new StackPane(title), 300, 200);
        theming = new Theming(Settings.open(folder.resolve("settings.properties")), java.util.List.of());
        theming.choose(TextSize.USUAL);
        theming.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theKeysMakeEverythingWrittenLargerAndUsualAgainAndItIsRemembered(FxRobot robot) {
        assertThat(title.getFont().getSize()).isEqualTo(22);

        robot.push(KeyCode.SHORTCUT, KeyCode.ADD).push(KeyCode.SHORTCUT, KeyCode.EQUALS)
                .push(KeyCode.SHORTCUT, KeyCode.ADD);

        assertThat(theming.textSizeProperty().get()).isEqualTo(new TextSize(140));
        assertThat(title.getFont().getSize()).isCloseTo(30.8, org.assertj.core.data.Offset.offset(0.01));
        var next = new Theming[1];
        robot.interact(
                () -> next[0] = new Theming(Settings.open(folder.resolve("settings.properties")), java.util.List.of()));
        assertThat(next[0].textSizeProperty().get()).isEqualTo(new TextSize(140));

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);

        assertThat(title.getFont().getSize()).isEqualTo(22);
    }

    @Test
    void theStepsLeadFromEightyPercentToTwoHundredAndBack() {
        var up = Stream.iterate(new TextSize(0), TextSize::larger).limit(11).map(TextSize::percent).toList();
        var down = Stream.iterate(new TextSize(900), TextSize::smaller).limit(11).map(TextSize::percent).toList();

        assertThat(up).containsExactly(80, 90, 100, 110, 120, 140, 160, 180, 200, 200, 200);
        assertThat(down).containsExactly(200, 180, 160, 140, 120, 110, 100, 90, 80, 80, 80);
    }
}
