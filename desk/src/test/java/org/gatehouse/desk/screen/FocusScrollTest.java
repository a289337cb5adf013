package org.gatehouse.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Ten rows of 100 pixels, of which two and a half are in sight.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class FocusScrollTest {
    private VBox rows;
    private FocusScroll scroll;

    @Start
    void start(Stage stage) {
        rows = new VBox();
        scroll = new FocusScroll(rows);
        IntStream.range(0, 10).forEach(i -> rows.getChildren().add(row()));
        scroll.setFitToWidth(true);
        stage.setScene(new Scene(scroll, 300, 250));
        stage.show();
    }

    @Test
    void whatIsInSightStaysWhereItIsWhenItGetsTheFocus(FxRobot robot) {
        focus(robot, 1);

        assertThat(scroll.getVvalue()).isZero();
    }

    @Test
    void whatIsOutOfSightComesJustIntoItAndNoFurther(FxRobot robot) {
        focus(robot, 4);

        assertThat(top(4)).isBetween(100.0, 150.0);
        focus(robot, 3);
        assertThat(top(4)).as("the row before it was in sight").isBetween(100.0, 150.0);
        focus(robot, 0);
        assertThat(top(0)).isBetween(0.0, 50.0);
    }

    @Test
    void nothingMovesWhileTheMouseIsDown(FxRobot robot) {
        robot.interact(() -> Event.fireEvent(row(2), mouse(MouseEvent.MOUSE_PRESSED)));
        focus(robot, 2);

        assertThat(scroll.getVvalue()).isZero();
        robot.interact(() -> Event.fireEvent(row(2), mouse(MouseEvent.MOUSE_RELEASED)));
        focus(robot, 3);
        assertThat(scroll.getVvalue()).isPositive();
    }

    @Test
    void whatFitsIsNotScrolled(FxRobot robot) {
        robot.interact(() -> rows.getChildren().remove(2, 10));

        focus(robot, 1);

        assertThat(scroll.getVvalue()).isZero();
    }

    private void focus(FxRobot robot, int row) {
        robot.interact(() -> {
            scroll.layout();
            row(row).requestFocus();
            scroll.layout();
        });
    }

    /// Where a row begins in what is in sight.
    private double top(int row) {
        return row(row).localToScene(0, 0).getY();
    }

    private Node row(int index) {
        return rows.getChildren().get(index);
    }

    private static Region row() {
        var row = new Region();
        row.setFocusTraversable(true);
        row.setMinHeight(100);
        return row;
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type) {
        return new MouseEvent(type, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                false, false, false, null);
    }
}
