package org.gatehouse.scanner.gate;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.preview.LivePicture;
import org.kordamp.ikonli.feather.Feather;

/// The live picture with a frame to aim at; in its place, what is wrong with the camera and what to do.
public final class CameraPane extends StackPane {
    private static final double CORNER = 12;

    private final Rectangle corners = new Rectangle();
    private final CameraWords cameraWords;
    private final LivePicture picture;
    private final AimFrame aim = new AimFrame();
    private final Label hint = new Label();
    private final Label troubleTitle = new Label();
    private final Label troubleNext = new Label();
    private final VBox trouble = new VBox();
    private final String plainHint;

    /// @param plainHint what to say while nothing is in view
    public CameraPane(Words words, LivePicture picture, String plainHint) {
        this.picture = picture;
        this.plainHint = plainHint;
        cameraWords = new CameraWords(words);
        setId("camera");
        setAccessibleText(words.say("camera.title"));
        getStyleClass().add("gate-camera");
        setMinSize(0, 0);
        hint.setId("camera-hint");
        hint.getStyleClass().add("gate-camera-hint");
        hint.setMouseTransparent(true);
        StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
        getChildren().addAll(picture, aim, hint, trouble());
        corners.setArcWidth(2 * CORNER);
        corners.setArcHeight(2 * CORNER);
        setClip(corners);
        show(new CameraState.Off());
        setHint("");
    }

    private VBox trouble() {
        troubleTitle.setId("camera-trouble");
        troubleTitle.getStyleClass().add("gate-trouble-title");
        troubleNext.setId("camera-trouble-next");
        troubleNext.getStyleClass().add("gate-trouble-next");
        for (Label label : new Label[]{troubleTitle, troubleNext}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
        }
        trouble.getChildren().addAll(Icons.of(Feather.CAMERA_OFF, 44), troubleTitle, troubleNext);
        trouble.getStyleClass().add("gate-trouble");
        trouble.setAlignment(Pos.CENTER);
        return trouble;
    }

    /// Shows the picture or what stands in its way.
    public void show(CameraState state) {
        Optional<CameraWords.Trouble> wrong = cameraWords.trouble(state);
        wrong.ifPresent(words -> {
            troubleTitle.setText(words.title());
            troubleNext.setText(words.next());
        });
        trouble.setVisible(wrong.isPresent());
        boolean live = state instanceof CameraState.Live;
        aim.setVisible(live);
        hint.setVisible(live);
        if (!live)
            picture.clear();
    }

    /// What to say below the picture; empty for the plain words.
    public void setHint(String words) {
        hint.setText(words.isEmpty() ? plainHint : words);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        corners.setWidth(getWidth());
        corners.setHeight(getHeight());
    }
}
