package org.gatehouse.scanner.app;

import com.github.sarxos.webcam.WebcamDriver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.shot.Shot;
import org.gatehouse.desk.shot.Sight;
import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraPatience;
import org.gatehouse.scanner.camera.WebcamCameras;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.sound.Speaker;
import org.testfx.api.FxRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real gate window for a test: everything real but the cloud, the clock and the hardware.
public final class GateStage implements AutoCloseable {
    private static final CameraPatience SHORT = new CameraPatience(Duration.ofMillis(900), Duration.ofMillis(500),
            Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofMillis(100));

    private final Stage stage;
    private final GateProgram program;
    private final Ticks ticks;

    private GateStage(Stage stage, GateProgram program, Ticks ticks) {
        this.stage = stage;
        this.program = program;
        this.ticks = ticks;
    }

    /// The steady clock: the machine's, until it is stopped.
    private static final class Ticks {
        private boolean stopped;
        private long at;

        synchronized long now() {
            return stopped ? at : System.nanoTime();
        }

        synchronized void stop() {
            at = now();
            stopped = true;
        }

        synchronized void goOn(Duration by) {
            at += by.toNanos();
        }
    }

    /// From now on the window's time goes on only by [#goOn], however slow the machine is.
    void stopTime() {
        ticks.stop();
    }

    void goOn(Duration by) {
        ticks.goOn(by);
    }

    public static GateStage open(Path home, FakeGates gates, WebcamDriver driver, double width, double height) {
        GateStage opened = onUi(() -> {
            Settings settings = Settings.open(home.resolve("gate.properties"));
            settings.put("window.gate.width", String.valueOf(width));
            settings.put("window.gate.height", String.valueOf(height));
            settings.put("verdict.stay.pass", "600");
            settings.put("verdict.stay.others", "600");
            Stage stage = new Stage();
            Ticks ticks = new Ticks();
            GateParts parts = new GateParts(gates, WebcamCameras.of(driver), SHORT, GateParts.View.PLAIN, settings,
                    Speaker.silent(), Locale.ENGLISH, "Door laptop", InstantSource.fixed(Festival.NOW),
                    ticks::now);
            GateProgram program = new GateProgram(parts, stage);
            program.start();
            return new GateStage(stage, program, ticks);
        });
        return opened;
    }

    public Stage stage() {
        return stage;
    }

    /// What a control says, without what is invisible; empty while it is not to be seen.
    public String words(String id) {
        return onUi(() -> {
            Node node = stage.getScene().lookup("#" + id);
            if (node == null || !Sight.isSeen(node))
                return "";
            return switch (node) {
                case Labeled labeled -> Words.aloud(labeled.getText());
                case TextInputControl input -> input.getText();
                default -> "(shown)";
            };
        });
    }

    public void awaitWords(String id, String expected) {
        await(() -> words(id).equals(expected), () -> "#" + id + " says “" + words(id) + "” and not “" + expected
                + "”");
    }

    public boolean isShown(String id) {
        return onUi(() -> {
            Node node = stage.getScene().lookup("#" + id);
            return node != null && Sight.isSeen(node);
        });
    }

    /// A field that gets its skin after somebody typed into it takes all of that as marked.
    public void awaitShown(String id) {
        await(() -> isShown(id) && isDrawn(id), () -> "#" + id + " is not shown; there is: " + said());
    }

    private boolean isDrawn(String id) {
        return onUi(() -> !(stage.getScene().lookup("#" + id) instanceof Control control) || control.getSkin() != null);
    }

    /// Presses with the mouse until it was hit: what comes by itself may move a control from beneath the hand, or draw it
    /// anew.
    public void press(FxRobot robot, String id) {
        awaitShown(id);
        AtomicBoolean hit = new AtomicBoolean();
        EventHandler<MouseEvent> ear = event -> hit.set(isWithin(event.getPickResult().getIntersectedNode(), id));
        onUi(() -> stage.addEventFilter(MouseEvent.MOUSE_RELEASED, ear));
        await(() -> {
            onUi(() -> middle(id)).ifPresent(at -> click(robot.robotContext().getMouseRobot(), at));
            return hit.get();
        }, () -> "#" + id + " was not hit; there is: " + said());
        onUi(() -> stage.removeEventFilter(MouseEvent.MOUSE_RELEASED, ear));
    }

    /// Unlike a hand it is there at once, and the window comes to rest once, when the button is up.
    private static void click(MouseRobot mouse, Point2D at) {
        mouse.moveNoWait(at);
        mouse.pressNoWait(MouseButton.PRIMARY);
        mouse.releaseNoWait(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isWithin(Node node, String id) {
        return node != null && (id.equals(node.getId()) || isWithin(node.getParent(), id));
    }

    /// Where it is on the screen, if it is there.
    private Optional<Point2D> middle(String id) {
        Node node = stage.getScene().lookup("#" + id);
        if (node == null || !Sight.isSeen(node))
            return Optional.empty();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return Optional.of(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    }

    /// Presses a field, and types behind what is in it.
    public void type(FxRobot robot, String id, String text) {
        press(robot, id);
        robot.push(KeyCode.END).write(text);
    }

    public void awaitGone(String id) {
        await(() -> !isShown(id), () -> "#" + id + " is still shown");
    }

    /// All words in the window, for whoever reads why a test failed.
    private String said() {
        return onUi(() -> Sight.words(stage.getScene()));
    }

    public static void await(BooleanSupplier wanted, java.util.function.Supplier<String> complaint) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new AssertionError(complaint.get());
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    public void look(Appearance appearance) {
        onUi(() -> {
            program.choose(appearance);
            return appearance;
        });
    }

    public void speak(Language language) {
        onUi(() -> {
            program.speak(language);
            return language;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void size(double width, double height) {
        onUi(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return stage;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Shot.write(onUi(() -> Shot.of(stage.getScene(), 1)), Path.of("target/shots/" + name + ".png"));
    }

    private static void onUi(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    static <T> T onUi(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    @Override
    public void close() {
        onUi(() -> {
            program.close();
            stage.close();
            return stage;
        });
    }
}
