package org.gatehouse.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.words.Directions.Base;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// What JavaFX makes of texts of both directions.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class DrawnDirectionsTest {
    private static final String ARABIC = "لا تسمح بالدخول. أرسل الضيف إلى شباك التذاكر. ابق هادئا واستدع المشرف.";
    private static final String MIXED = "دخل 18:02 (قبل ساعتين) من "
            + Directions.isolated("South gate (A)", Base.RIGHT) + " بالرمز "
            + Directions.isolated("7F3A-9QXM", Base.RIGHT) + ".";

    @TempDir
    Path home;

    @BeforeEach
    void loadTheTypeface() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new Theming(Settings.open(home.resolve("s")), List.of()));
    }

    /// JavaFX 26 throws where it breaks a line inside a stretch of Arabic.
    @Test
    void anArabicTextIsBrokenIntoLinesOfAnyWidth() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            for (var text : List.of(ARABIC, MIXED))
                for (int width = 90; width < 700; width += 7) {
                    var drawn = drawn(Directions.breakable(text, Base.RIGHT));
                    drawn.setWrappingWidth(width);
                    assertThat(drawn.getLayoutBounds().getHeight()).isPositive();
                }
        });
    }

    @Test
    void theMarksAreNotToBeSeen() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            for (var text : List.of(ARABIC, MIXED)) {
                var marked = Directions.breakable(text, Base.RIGHT);
                assertThat(drawn(marked).getLayoutBounds().getWidth())
                        .isCloseTo(drawn(Directions.bare(text)).getLayoutBounds().getWidth(),
                                org.assertj.core.api.Assertions.within(2.0));
                assertThat(ink(marked)).isCloseTo(ink(Directions.bare(text)),
                        org.assertj.core.data.Percentage.withPercentage(1.5));
            }
        });
    }

    private static Text drawn(String text) {
        var node = new Text(text);
        node.setFont(Font.font("Gatehouse Sans", 24));
        var root = new Group(node);
        root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        new Scene(root);
        return node;
    }

    /// How much is drawn: a box for a mark adds to it.
    private static double ink(String text) {
        var picture = drawn(text).snapshot(null, null);
        return darkness(picture);
    }

    private static double darkness(WritableImage picture) {
        double ink = 0;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                ink += 1 - picture.getPixelReader().getColor(x, y).getBrightness();
        return ink;
    }
}
