package org.gatehouse.benchmarks.window;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gatehouse.benchmarks.Sample;

/// A program of its own: `PaintWindow HOME GUESTS`. Shows tickets, true and forged by turns, to a gate's real window at 30
/// pictures a second, and says in one line, in nanoseconds: median and p99 from a ticket's being held up to its verdict on
/// the disk, then to its verdict laid out to be painted. Up to a picture's time of that passes before the camera looks.
public final class PaintWindow {
    private static final int WARM_UP = 60;
    private static final Duration PACE = Duration.ofMillis(33);
    private static final Duration STAY = Duration.ofMillis(100);

    private PaintWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /// The window.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws IOException {
            var arguments = getParameters().getRaw();
            int guests = Integer.parseInt(arguments.get(1)) + WARM_UP;
            var gate = new OpenGate(Path.of(arguments.getFirst()), guests);
            var camera = new TicketCamera(1280, 720, PACE);
            gate.open(camera, stage);
            var painted = new Painted(stage.getScene());
            Thread.ofPlatform().name("guests").start(() -> {
                int code = 1;
                try {
                    System.out.println(measured(gate, camera, painted, guests));
                    code = 0;
                } catch (InterruptedException | RuntimeException failure) {
                    System.out.println(failure);
                }
                Runtime.getRuntime().halt(code);
            });
        }
    }

    private static String measured(OpenGate gate, TicketCamera camera, Painted painted, int guests)
            throws InterruptedException {
        long[] durable = new long[guests - WARM_UP];
        long[] shown = new long[guests - WARM_UP];
        var festival = gate.festival();
        for (int i = 0; i < guests; i++) {
            var ticket = festival.tickets().get(i);
            painted.forget();
            long start = System.nanoTime();
            camera.show(i % 2 == 0 ? festival.code(ticket) : festival.forged(ticket));
            if (gate.verdicts().poll(60, TimeUnit.SECONDS) == null) {
                throw new IllegalStateException("guest " + i + " was not judged");
            }
            long judged = System.nanoTime();
            long at = painted.next();
            if (i >= WARM_UP) {
                durable[i - WARM_UP] = judged - start;
                shown[i - WARM_UP] = at - start;
            }
            // the next one comes at any time between two pictures
            Thread.sleep(STAY.plusMillis(i * 7 % PACE.toMillis()));
        }
        var disk = Sample.of(durable);
        var screen = Sample.of(shown);
        return disk.median() + " " + disk.quantile(0.99) + " " + screen.median() + " " + screen.quantile(0.99);
    }

    /// Hears when another verdict than before is laid out.
    private static final class Painted {
        private final Scene scene;
        private final BlockingQueue<Long> changes = new LinkedBlockingQueue<>();
        private String words = "";

        Painted(Scene scene) {
            this.scene = scene;
            scene.addPostLayoutPulseListener(this::look);
        }

        private void look() {
            var verdict = scene.lookup("#verdict");
            var spoken = verdict == null ? null : verdict.getAccessibleText();
            if (spoken != null && !spoken.equals(words)) {
                words = spoken;
                changes.add(System.nanoTime());
            }
        }

        void forget() {
            changes.clear();
        }

        long next() throws InterruptedException {
            var at = changes.poll(20, TimeUnit.SECONDS);
            if (at == null) {
                throw new IllegalStateException("no verdict was painted after “" + words + "”");
            }
            return at;
        }
    }
}
