package org.gatehouse.benchmarks.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.benchmarks.Used;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Verdict;

/// A program of its own: `SoakWindow HOME SCANS`. Shows one ticket after the other to the camera of a gate's real window,
/// the next as soon as the one before is judged, and says in one line: the median of the first tenth and of the last in
/// nanoseconds, and the live heap in bytes after the first tenth and after the last.
public final class SoakWindow {
    private SoakWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /// The window.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws IOException {
            var arguments = getParameters().getRaw();
            int scans = Integer.parseInt(arguments.get(1));
            var gate = new OpenGate(Path.of(arguments.get(0)), scans + 200);
            var camera = new TicketCamera(640, 480, OpenGate.hurried());
            gate.open(camera, stage);
            Thread.ofPlatform().name("guests").start(() -> {
                int code = 1;
                try {
                    System.out.println(soak(gate, camera, scans));
                    code = 0;
                } catch (InterruptedException | RuntimeException failure) {
                    System.out.println(failure);
                }
                // measured is measured: nothing is left to be put in order
                Runtime.getRuntime().halt(code);
            });
        }
    }

    private static String soak(OpenGate gate, TicketCamera camera, int scans) throws InterruptedException {
        var tickets = gate.festival().tickets();
        long[] nanos = new long[scans];
        long early = 0;
        int tenth = scans / 10;
        for (int i = 0; i < scans; i++) {
            long start = System.nanoTime();
            camera.show(gate.festival().code(tickets.get(i)));
            awaitAdmission(gate, i);
            nanos[i] = System.nanoTime() - start;
            if (i == tenth) {
                early = Used.live();
            }
        }
        var first = Sample.of(Arrays.copyOf(nanos, tenth));
        var last = Sample.of(Arrays.copyOfRange(nanos, scans - tenth, scans));
        return first.median() + " " + last.median() + " " + early + " " + Used.live();
    }

    /// Whoever stands there while this machine is busy elsewhere may be seen a second time, and is told so.
    private static void awaitAdmission(OpenGate gate, int guest) throws InterruptedException {
        Presented verdict;
        do {
            verdict = gate.verdicts().poll(60, TimeUnit.SECONDS);
        } while (verdict != null && (verdict.verdict() instanceof Verdict.JustAdmitted
                || verdict.verdict() instanceof Verdict.AlreadyIn));
        if (verdict == null || !(verdict.verdict() instanceof Verdict.Admit)) {
            throw new IllegalStateException("guest " + guest + " was not let in: " + verdict);
        }
    }
}
