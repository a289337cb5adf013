package org.gatehouse.benchmarks.window;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gatehouse.benchmarks.Used;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.scanner.camera.CameraName;
import org.gatehouse.scanner.camera.Cameras;
import org.gatehouse.scanner.picture.NewestOf;
import org.gatehouse.scanner.picture.RawPicture;
import org.gatehouse.scanner.picture.ScreenPicture;
import org.gatehouse.scanner.preview.LivePicture;

/// A program of its own: `IdleWindow HOME gate|bare SECONDS`. Stands there with nobody in view, at 1280 × 720 and 30
/// pictures a second, and says in one line: cores used, bytes allocated a picture, megabytes resident, seconds from the start of the
/// virtual machine to that of the measurement. The bare one is a
/// window that shows the camera's picture and does nothing else.
public final class IdleWindow {
    private static final int RATE = 30;
    private static final Duration PACE = Duration.ofNanos(1_000_000_000 / RATE);
    /// Until everything that is done once has been done.
    private static final Duration SETTLING = Duration.ofSeconds(12);

    private IdleWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /// The window.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws IOException {
            var arguments = getParameters().getRaw();
            var camera = new TicketCamera(1280, 720, PACE);
            int seconds = Integer.parseInt(arguments.get(2));
            if (arguments.get(1).equals("bare")) {
                bare(camera, stage);
                measured(seconds, () -> {});
            } else {
                var gate = new OpenGate(Path.of(arguments.getFirst()), 1_000);
                gate.open(camera, stage);
                measured(seconds, () -> oneGuest(gate, camera));
            }
        }
    }

    private static void oneGuest(OpenGate gate, TicketCamera camera) throws InterruptedException {
        camera.show(gate.festival().code(gate.festival().tickets().getFirst()));
        if (gate.verdicts().poll(60, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("the gate does not scan");
        }
        camera.showNothing();
    }

    private interface Beginning {
        void come() throws InterruptedException;
    }

    private static void measured(int seconds, Beginning beginning) {
        Thread.ofPlatform().name("measuring").start(() -> {
            int code = 1;
            try {
                beginning.come();
                Thread.sleep(SETTLING);
                long begun = ManagementFactory.getRuntimeMXBean().getUptime();
                var before = Used.now();
                Thread.sleep(Duration.ofSeconds(seconds));
                var after = Used.now();
                System.out.println(after.coresSince(before) + " "
                        + (double) after.allocatedSince(before) / seconds / RATE + " " + Used.resident()
                        + " " + begun / 1e3);
                code = 0;
            } catch (InterruptedException | RuntimeException failure) {
                System.out.println(failure);
            }
            Runtime.getRuntime().halt(code);
        });
    }

    private static void bare(TicketCamera camera, Stage stage) {
        var pictures = new NewestOf<>(ScreenPicture::new);
        var view = new LivePicture(pictures);
        stage.setScene(new Scene(new StackPane(view), 1180, 760));
        stage.show();
        var ui = new FxThread();
        Cameras.Open open = camera.open(new CameraName("bare"));
        Thread.ofPlatform().daemon().name("camera").start(() -> {
            var raw = new RawPicture();
            try {
                while (open.read(raw)) {
                    raw.toScreen(pictures.writing());
                    pictures.publish();
                    ui.run(view::refresh);
                }
            } catch (Exception gone) {
                throw new IllegalStateException(gone);
            }
        });
    }
}
