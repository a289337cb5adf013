package org.gatehouse.scanner.gate;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.TextAlignment;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.preview.LivePicture;
import org.kordamp.ikonli.feather.Feather;

/// The live picture with a frame to aim at; in its place, what is wrong with the camera and what to do.
public final class CameraPane extends StackPane {
    /// The outside of a round corner, at the top left.
    private static final String CORNER = "M0 0 H12 A12 12 0 0 0 0 12 Z";
    private static final List<Pos> CORNERS = List.of(Pos.TOP_LEFT, Pos.TOP_RIGHT, Pos.BOTTOM_RIGHT, Pos.BOTTOM_LEFT);

    private static final int SIGN = 44;
    /// So many lines of words high, however large they are: a lower picture has no room for more than words.
    private static final double LOW = 7;
    private static final PseudoClass CRAMPED = PseudoClass.getPseudoClass("cramped");

    private final Rectangle bounds = new Rectangle();
    private final CameraWords cameraWords;
    private final LivePicture picture;
    private final AimFrame aim = new AimFrame();
    private final Label hint = new Label();
    private final Label troubleTitle = new Label();
    private final Label troubleNext = new Label();
    private final Node sign = Icons.of(Feather.CAMERA_OFF, SIGN);
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
        roundCorners();
        setClip(bounds);
        show(new CameraState.Off());
        setHint("");
    }

    /// Painted over: to clip a picture that moves to anything but a rectangle takes three more pictures, thirty times a
    /// second.
    private void roundCorners() {
        for (int i = 0; i < CORNERS.size(); i++) {
            SVGPath corner = new SVGPath();
            corner.setContent(CORNER);
            corner.setRotate(90 * i);
            corner.getStyleClass().add("gate-camera-corner");
            corner.setMouseTransparent(true);
            StackPane.setAlignment(corner, CORNERS.get(i));
            getChildren().add(corner);
        }
    }

    private VBox trouble() {
        troubleTitle.setId("camera-trouble");
        troubleTitle.getStyleClass().add("gate-trouble-title");
        troubleNext.setId("camera-trouble-next");
        troubleNext.getStyleClass().add("gate-trouble-next");
        for (Label label : new Label[]{troubleTitle, troubleNext}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            // of one line only the first follows the other
            label.setAlignment(Pos.CENTER);
        }
        troubleTitle.setMinHeight(Region.USE_PREF_SIZE);
        trouble.getChildren().addAll(sign, troubleTitle, troubleNext);
        trouble.getStyleClass().add("gate-trouble");
        trouble.setAlignment(Pos.CENTER);
        return trouble;
    }

    /// The words are whole before there is a sign.
    private void makeRoom() {
        boolean low = getHeight() < LOW * hint.prefHeight(-1);
        sign.setVisible(!low);
        sign.setManaged(!low);
        trouble.pseudoClassStateChanged(CRAMPED, low);
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
        makeRoom();
        super.layoutChildren();
        bounds.setWidth(getWidth());
        bounds.setHeight(getHeight());
    }
}
