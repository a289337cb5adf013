package org.gatehouse.benchmarks.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.gatehouse.benchmarks.Used;
import org.gatehouse.desk.shot.Shot;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.stats.LiveScreens;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateId;

/// The console's page of the night: `LiveWindow CONFIGURATION EVENT FOLDER SECONDS`. Writes into `seen.txt` when which
/// gate's figure became what on it. Its last line: from and until when it was watched, in ms since 1970, cores used, MB of live
/// heap and MB resident.
public final class LiveWindow {
    /// The file of what was seen: a line each of milliseconds since 1970, gate and persons.
    static final String SEEN = "seen.txt";

    private LiveWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Program.class, arguments);
    }

    /// The window.
    public static final class Program extends ConsoleProgram {
        @Override
        public void start(Stage stage) {
            var folder = Path.of(argument(2));
            var office = office();
            var console = new BenchConsole(stage, folder, Unmeasured.desk(Documents.class));
            var event = event(office);
            console.show(new LiveScreens(office.numbers(), office.events(), console.tools()).live(event));
            var watch = new Watch(console, event.event().gates().stream().map(Gate::id).toList(), folder,
                    Integer.parseInt(argument(3)));
            Stopwatch.when(() -> console.find("live-admitted") != null, watch::start);
        }
    }

    /// Looks ten times a second what the page says of each gate.
    private static final class Watch extends AnimationTimer {
        private static final long LOOK_EVERY = 100;

        private final BenchConsole console;
        private final List<GateId> gates;
        private final Path folder;
        private final int seconds;
        private final Used before = Used.now();
        private final long from = System.currentTimeMillis();
        private final Map<GateId, String> last = new HashMap<>();
        private final List<String> seen = new ArrayList<>();
        private long looked;

        Watch(BenchConsole console, List<GateId> gates, Path folder, int seconds) {
            this.console = console;
            this.gates = gates;
            this.folder = folder;
            this.seconds = seconds;
        }

        @Override
        public void handle(long pulse) {
            long now = System.currentTimeMillis();
            if (now - looked < LOOK_EVERY) {
                return;
            }
            looked = now;
            gates.forEach(gate -> look(gate, now));
            if (now - from > seconds * 1_000L) {
                stop();
                finish(now);
            }
        }

        private void look(GateId gate, long now) {
            if (console.find("live-gate-" + gate.value()) instanceof Label label
                    && !label.getText().equals(last.put(gate, label.getText()))) {
                seen.add(now + " " + gate.value() + " " + label.getText().replaceAll("(?s)\\D.*", ""));
            }
        }

        private void finish(long now) {
            var used = Used.now();
            try {
                Files.write(folder.resolve(SEEN), seen);
                Shot.write(Shot.of(console.scene(), 1), folder.resolve("live.png"));
                System.out.println(String.format(Locale.ROOT, "%d %d %f %f %f", from, now, used.coresSince(before),
                        Used.live() / 1e6, Used.resident()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
        }
    }
}
