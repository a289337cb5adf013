package org.gatehouse.scanner.preview;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.scanner.picture.NewestOf;
import org.gatehouse.scanner.picture.ScreenPicture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The picture in a window.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class LivePictureTest {
    private final NewestOf<ScreenPicture> pictures = new NewestOf<>(ScreenPicture::new);

    @Test
    void aCameraWithManyPixelsPushesNothingAside(FxRobot robot) {
        robot.interact(() -> {
            LivePicture picture = new LivePicture(pictures);
            Region form = new Region();
            form.setPrefWidth(250);
            HBox row = new HBox(picture, form);
            HBox.setHgrow(picture, Priority.ALWAYS);
            new Scene(row, 600, 300);
            pictures.writing().resize(1280, 720);
            pictures.publish();

            picture.refresh();
            row.applyCss();
            row.layout();

            assertThat(form.getWidth()).isEqualTo(250);
            assertThat(picture.getWidth()).isEqualTo(350);
        });
    }
}
