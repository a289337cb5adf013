package org.gatehouse.benchmarks.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.benchmarks.Used;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.office.Office;
import org.gatehouse.organizer.tickets.TicketScreens;

/// The console's window in which a list is imported: `ImportWindow CONFIGURATION EVENT LIST FOLDER`. Its last line: ms
/// until every row is judged, s until all are answered, ms of a request (median, p99), cores used meanwhile, MB of heap
/// at the end, MB resident at most.
public final class ImportWindow {
    private ImportWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Program.class, arguments);
    }

    /// The window, and whoever presses its buttons.
    public static final class Program extends ConsoleProgram {
        private final ConcurrentLinkedQueue<Long> requests = new ConcurrentLinkedQueue<>();

        @Override
        public void start(Stage stage) {
            var office = office();
            var console = new BenchConsole(stage, Path.of(argument(3)), new OneFile(Path.of(argument(2))));
            var event = event(office);
            console.show(screens(office, console).registrations(event));
            Stopwatch.when(() -> isReady(console, "registrations-import"), () -> choose(console));
        }

        private TicketScreens screens(Office office, BenchConsole console) {
            return new TicketScreens(timed(office.boxOffice()), office.prices(), office.events(), console.tools());
        }

        /// The same, with the time that each request takes.
        private BoxOffice timed(BoxOffice office) {
            return Unmeasured.beside(office, (method, nanos) -> {
                if (method.equals("take")) {
                    requests.add(nanos);
                }
            });
        }

        private void choose(BenchConsole console) {
            long chosen = System.nanoTime();
            press(console, "registrations-import");
            Stopwatch.when(() -> isReady(console, "import-start"), () -> send(console, System.nanoTime() - chosen));
        }

        private void send(BenchConsole console, long judged) {
            var before = Used.now();
            press(console, "import-start");
            Stopwatch.when(() -> console.find("import-close") instanceof Button close && close.isVisible(),
                    () -> finish(console, judged, before));
        }

        private void finish(BenchConsole console, long judged, Used before) {
            var now = Used.now();
            if (console.find("import-go-on") instanceof Button goOn && goOn.isVisible()) {
                throw new IllegalStateException(console.get("import-said", Label.class).getText());
            }
            var each = Sample.of(requests.stream().mapToLong(Long::longValue).toArray());
            var runtime = Runtime.getRuntime();
            System.gc();
            System.out.println(String.format(Locale.ROOT, "%f %f %f %f %f %f %f", judged / 1e6,
                    (now.at() - before.at()) / 1e9, each.median() / 1e6, each.quantile(0.99) / 1e6,
                    now.coresSince(before), (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                    Used.mostResident()));
            Platform.exit();
        }

        private static boolean isReady(BenchConsole console, String id) {
            return console.find(id) instanceof Button button && !button.isDisabled();
        }

        private static void press(BenchConsole console, String id) {
            if (console.find(id) instanceof Button button) {
                button.fire();
            }
        }
    }

    /// Whatever is asked for, this file is chosen.
    private record OneFile(Path file) implements Documents {
        @Override
        public Optional<Path> whichToOpen(String title, String kind, List<String> endings) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> whereToSave(String title, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Path temporary(String name) {
            return file.resolveSibling(name);
        }

        @Override
        public void open(Path seen) {}
    }
}
