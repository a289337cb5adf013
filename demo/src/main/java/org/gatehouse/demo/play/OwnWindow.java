package org.gatehouse.demo.play;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.gatehouse.desk.shot.Shot;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window of this process, used with TestFX's robot. Without a display the system keeps no order of windows: where
/// two lie over each other the robot reaches only the one opened last, so open one at a time.
public final class OwnWindow implements Window {
    private final FxRobot robot = new FxRobot();
    private final Windows windows;
    private final Stage stage;

    public OwnWindow(Windows windows, Stage stage) {
        this.windows = windows;
        this.stage = stage;
    }

    @Override
    public void press(String id) {
        var node = brought(node(id));
        // a window that draws itself anew has the same control once more, in another object
        middleOf(node).ifPresentOrElse(this::click, () -> press(id));
    }

    @Override
    public void pressWords(String words) {
        click(brought(windows.onUiThread(() -> saying(words)
                .orElseThrow(() -> new AssertionError("nothing says “" + words + "”")))));
    }

    @Override
    public void write(String id, String text) {
        var field = written(brought(node(id)));
        click(field);
        robot.interact(field::selectAll);
        robot.push(KeyCode.DELETE);
        // typing into the field itself: the robot's keyboard has no keys for most of the world's letters
        robot.interact(() -> field.replaceSelection(text));
        if (field != node(id)) {
            robot.push(KeyCode.TAB);
        }
    }

    @Override
    public void choose(String id, String words) {
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Object>) brought(node(id));
        robot.interact(() -> box.setValue(box.getItems().stream().filter(item -> said(box, item).contains(words))
                .findFirst().orElseThrow(() -> new AssertionError("#" + id + " does not offer “" + words + "”"))));
    }

    @Override
    public void hit(List<KeyCode> keys) {
        robot.push(keys.toArray(KeyCode[]::new));
    }

    @Override
    public Optional<String> words(String id) {
        return windows.onUiThread(() -> find(id).map(OwnWindow::look));
    }

    @Override
    public Optional<String> inside(String id) {
        return windows.onUiThread(() -> find(id).map(node -> node.lookupAll("*").stream()
                .filter(each -> isToBeSeen(each) && !(each instanceof Text)).map(OwnWindow::said)
                .filter(words -> !words.isBlank()).collect(Collectors.joining(" "))));
    }

    @Override
    public boolean isUsable(String id) {
        return windows.onUiThread(() -> find(id).filter(node -> !node.isDisabled()).isPresent());
    }

    @Override
    public void picture(Path file) {
        WaitForAsyncUtils.waitForFxEvents();
        Shot.write(windows.onUiThread(() -> Shot.of(stage.getScene(), 1)), file);
    }

    @Override
    public boolean says(String words) {
        return windows.onUiThread(() -> saying(words).isPresent());
    }

    @Override
    public String everything() {
        return windows.onUiThread(() -> {
            var words = new StringBuilder();
            for (var node : stage.getScene().getRoot().lookupAll("*")) {
                if (isToBeSeen(node) && !said(node).isBlank() && !(node instanceof Text)) {
                    words.append(node.getId() == null ? "" : "#" + node.getId() + "=").append(said(node).strip())
                            .append(" | ");
                }
            }
            return words.toString();
        });
    }

    /// A picture of one control alone, as somebody takes who holds a camera before it.
    public BufferedImage close(String id) {
        var node = node(id);
        return windows.onUiThread(() -> SwingFXUtils.fromFXImage(node.snapshot(new SnapshotParameters(), null), null));
    }

    private Node node(String id) {
        return windows.onUiThread(() -> find(id).orElseThrow(() -> new AssertionError("#" + id + " is not shown")));
    }

    public Stage stage() {
        return stage;
    }

    private void click(Node node) {
        click(middleOf(node).orElseThrow(() -> new AssertionError("it is gone from the window")));
    }

    /// Nowhere once the window has let go of it.
    private Optional<Point2D> middleOf(Node node) {
        return windows.onUiThread(() -> Optional.ofNullable(node.localToScreen(node.getLayoutBounds()))
                .map(place -> new Point2D(place.getCenterX(), place.getCenterY())));
    }

    /// With the mouse; unlike a hand it is there at once.
    private void click(Point2D middle) {
        var mouse = robot.robotContext().getMouseRobot();
        mouse.moveNoWait(middle);
        mouse.pressNoWait(MouseButton.PRIMARY);
        mouse.releaseNoWait(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node brought(Node node) {
        robot.interact(() -> {
            stage.requestFocus();
            stage.getScene().getRoot().layout();
            scrollTo(node);
        });
        return node;
    }

    private Optional<Node> find(String id) {
        return stage.getScene().getRoot().lookupAll("#" + id).stream().filter(OwnWindow::isToBeSeen).findFirst();
    }

    private Optional<Node> saying(String words) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> isToBeSeen(node) && said(node).equals(words)).findFirst();
    }

    /// Where one writes in a field that has more than that.
    private static TextInputControl written(Node node) {
        return switch (node) {
            case TextInputControl field -> field;
            case ComboBoxBase<?> box -> (TextInputControl) Objects.requireNonNull(box.lookup(".text-field"));
            default -> throw new AssertionError("nobody can write in #" + node.getId());
        };
    }

    private static boolean isToBeSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String look(Node node) {
        return node instanceof Labeled || node instanceof TextInputControl || node instanceof ComboBoxBase<?>
                || node instanceof Text || node.getStyleClass().isEmpty()
                        ? said(node)
                        : "." + String.join(".", node.getStyleClass());
    }

    private static String said(Node node) {
        var words = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case Text text -> text.getText();
            case ComboBox<?> box -> box.getButtonCell() == null
                    ? String.valueOf(box.getValue())
                    : box.getButtonCell().getText();
            default -> "";
        };
        return words == null ? "" : words;
    }

    private static String said(ComboBox<Object> box, Object item) {
        var words = box.getConverter() == null ? null : box.getConverter().toString(item);
        return words == null ? String.valueOf(item) : words;
    }

    /// Moves what is scrolled so that the node's middle is as near the middle of the view as it can be.
    private static void scrollTo(Node node) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane && pane.getContent() != null) {
                var content = pane.getContent();
                Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double view = pane.getViewportBounds().getHeight();
                double room = content.getLayoutBounds().getHeight() - view;
                if (room > 0) {
                    pane.setVvalue(Math.clamp((place.getCenterY() - view / 2) / room, 0, 1));
                }
            }
        }
    }
}
