package org.gatehouse.benchmarks.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.desk.shot.Shot;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.tickets.TicketScreens;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.wire.EventReply;

/// The console's list of registrations in a window of its own, in which somebody types: `CrowdedWindow FOLDER GUESTS`.
/// Its last line: ms from the first page to its picture, ms until all are read, ms between frames while typing (median,
/// p99, longest), ms from a key to the rows it finds (median, p99), MB used.
public final class CrowdedWindow {
    private CrowdedWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Program.class, arguments);
    }

    /// The window.
    public static final class Program extends Application {
        private static final Instant DOORS = Instant.parse("2026-09-12T16:00:00Z");

        @Override
        public void start(Stage stage) {
            var folder = Path.of(getParameters().getRaw().getFirst());
            int guests = Integer.parseInt(getParameters().getRaw().get(1));
            var event = new OpenEvent(event(guests));
            var house = new FullHouse(event.id(), guests);
            var console = new BenchConsole(stage, folder, Unmeasured.desk(Documents.class));
            var scene = console.scene();
            // whoever comes here has seen lists before: so has this window, with a hundred registrations
            var few = new FullHouse(event.id(), 100);
            var before = screens(few, console).registrations(event);
            new Typist(scene, few, 100, folder.resolve("few.png"), _ -> {
                before.hidden();
                var screen = screens(house, console).registrations(event);
                new Typist(scene, house, guests, folder.resolve("list.png"), Program::say).start();
                console.show(screen);
            }).start();
            console.show(before);
        }

        private static TicketScreens screens(FullHouse house, BenchConsole console) {
            return new TicketScreens(Unmeasured.but(house), Unmeasured.desk(PriceDesk.class),
                    Unmeasured.desk(EventDesk.class), console.tools());
        }

        private static void say(String figures) {
            System.out.println(figures);
            Platform.exit();
        }

        private static EventReply event(int guests) {
            var id = new EventId("full");
            var types = IntStream.rangeClosed(1, 3).mapToObj(n -> new TicketType(new TypeNumber(n),
                    new TicketTypeDetails(List.of("Weekend pass", "Saturday", "Family").get(n - 1),
                            new Money(4500, "EUR"), guests, Window.always(), Window.always(),
                            new ReentryRule.None(), 1)))
                    .toList();
            var details = new EventDetails("Full House", "", "Parque del Río", ZoneOffset.UTC, DOORS,
                    DOORS.plusSeconds(3600), DOORS.plusSeconds(7200), 3 * guests, "EUR", "Festival");
            return new EventReply(new Event(id, 1, new OrganizationId("moon"), details, EventStatus.PUBLISHED, types,
                    List.of(), 1), guests, List.of());
        }
    }

    /// Watches every frame; once all guests are there, types one letter every few frames and takes it away again.
    private static final class Typist extends AnimationTimer {
        private static final List<String> TYPED = List.of("jurgen gross", "lukasz zolc", "guest4711", "nguyen zoe",
                "محمد", "order99", "kuznets", "grace hopper example");
        private static final int FRAMES_A_LETTER = 6;
        private static final int WARMING = 60;

        private final Scene scene;
        private final FullHouse house;
        private final int guests;
        private final Path picture;
        private final Consumer<String> told;
        private final List<String> texts = new ArrayList<>();
        private final List<Long> frames = new ArrayList<>();
        private final List<Long> found = new ArrayList<>();
        private Optional<TableView<?>> table = Optional.empty();
        private double painted = -1;
        private double read = -1;
        private long before;
        private long typedAt;
        private int frame;

        Typist(Scene scene, FullHouse house, int guests, Path picture, Consumer<String> told) {
            this.scene = scene;
            this.house = house;
            this.guests = guests;
            this.picture = picture;
            this.told = told;
            TYPED.forEach(word -> {
                IntStream.rangeClosed(1, word.length()).forEach(end -> texts.add(word.substring(0, end)));
                texts.add("");
            });
        }

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            if (painted < 0) {
                lookForRows(now);
            } else if (read < 0) {
                read = table.orElseThrow().getItems().size() == guests ? millis(now - house.firstPageAt()) : -1;
            } else {
                type(now);
            }
            before = now;
        }

        /// The frame after the one in which rows were laid out: the picture is out by then.
        private void lookForRows(long now) {
            if (table.isPresent()) {
                painted = millis(now - house.firstPageAt());
                return;
            }
            var row = scene.getRoot().lookup(".table-row-cell:filled");
            if (row != null && scene.getRoot().lookup("#registrations-table") instanceof TableView<?> there) {
                table = Optional.of(there);
                ((Label) scene.lookup("#registrations-count")).textProperty().subscribe(_ -> {
                    if (typedAt > 0) {
                        found.add(System.nanoTime() - typedAt);
                        typedAt = 0;
                    }
                });
            }
        }

        private void type(long now) {
            frame++;
            if (frame > WARMING) {
                frames.add(now - before);
            }
            int letter = frame / FRAMES_A_LETTER;
            if (frame % FRAMES_A_LETTER == 0) {
                if (letter > texts.size()) {
                    finish();
                    return;
                }
                typedAt = System.nanoTime();
                ((TextField) scene.lookup("#registrations-search")).setText(texts.get(letter - 1));
            }
        }

        private void finish() {
            stop();
            Shot.write(Shot.of(scene, 1), picture);
            var between = Sample.of(frames.stream().mapToLong(Long::longValue).toArray());
            var waits = Sample.of(found.stream().mapToLong(Long::longValue).toArray());
            System.gc();
            var runtime = Runtime.getRuntime();
            told.accept(String.format(Locale.ROOT, "%f %f %f %f %f %f %f %d", painted, read,
                    millis(between.median()), millis(between.quantile(0.99)), millis(between.quantile(1)),
                    millis(waits.median()), millis(waits.quantile(0.99)),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20));
        }

        private static double millis(long nanos) {
            return nanos / 1e6;
        }
    }
}
