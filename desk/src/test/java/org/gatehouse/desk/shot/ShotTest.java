package org.gatehouse.desk.shot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.effect.DropShadow;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ShotTest {
    private final Pane root = new Pane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 200, 100, Color.WHITE));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void aShadowThatReachesBeyondTheWindowDoesNotShiftThePicture(double scale, FxRobot robot) {
        var corner = new Rectangle(10, 10, Color.RED);
        var shadowed = new Rectangle(20, 4, 100, 80);
        shadowed.setEffect(new DropShadow(40, Color.BLACK));
        var picture = new AtomicReference<Image>();

        robot.interact(() -> {
            root.getChildren().setAll(new Group(shadowed), corner);
            picture.set(Shot.of(root.getScene(), scale));
        });

        assertThat(picture.get().getWidth()).isEqualTo(200 * scale);
        var pixels = picture.get().getPixelReader();
        int inside = (int) (9 * scale);
        assertThat(pixels.getColor(0, 0)).isEqualTo(Color.RED);
        assertThat(pixels.getColor(inside, inside)).isEqualTo(Color.RED);
        assertThat(pixels.getColor((int) (12 * scale), inside)).isNotEqualTo(Color.RED);
    }
}
