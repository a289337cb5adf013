package org.gatehouse.benchmarks.console;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.gatehouse.benchmarks.Used;
import org.gatehouse.desk.shot.Shot;
import org.gatehouse.organizer.money.MoneyScreens;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.tickets.TicketScreens;
import org.gatehouse.sync.account.Member;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;

/// The console's page of money: `MoneyWindow CONFIGURATION EVENT FOLDER`. Its last line: s from opening it to the last
/// answer about guests, ms from there to the picture of the revenue by day, ms from the tab to the reconciliation, MB of
/// live heap, MB resident at most.
public final class MoneyWindow {
    private MoneyWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Program.class, arguments);
    }

    /// The window, and whoever looks at it.
    public static final class Program extends ConsoleProgram {
        private final AtomicLong answered = new AtomicLong();

        @Override
        public void start(Stage stage) {
            var office = office();
            var console = new BenchConsole(stage, Path.of(argument(2)), Unmeasured.desk(Documents.class));
            var event = event(office);
            var guests = Unmeasured.beside(office.boxOffice(), (_, _) -> answered.set(System.nanoTime()));
            var book = new TicketScreens(guests, office.prices(), office.events(), console.tools()).book(event);
            var me = new Member(new UserId("bench"), "ada@harvestmoon.example", "Ada", Optional.empty(),
                    EnumSet.allOf(Role.class));
            var screens = new MoneyScreens(office.prices(), office.events(), me, console.tools());
            long opened = System.nanoTime();
            console.show(screens.money(event, book, _ -> {}));
            Stopwatch.when(() -> console.find("money-gross") != null, () -> revenueIsThere(console, opened));
        }

        /// In the next frame the picture is out.
        private void revenueIsThere(BenchConsole console, long opened) {
            long last = answered.get();
            Stopwatch.when(() -> true, () -> {
                double read = (last - opened) / 1e9;
                double drawn = (System.nanoTime() - last) / 1e6;
                long pressed = System.nanoTime();
                console.get("money-tab-reconciliation", ButtonBase.class).fire();
                Stopwatch.when(() -> console.find("reconcile-adds-up") != null, () -> Stopwatch.when(() -> true,
                        () -> finish(console, read, drawn, (System.nanoTime() - pressed) / 1e6)));
            });
        }

        private void finish(BenchConsole console, double read, double drawn, double turned) {
            Shot.write(Shot.of(console.scene(), 1), Path.of(argument(2)).resolve("money.png"));
            try {
                System.out.println(String.format(Locale.ROOT, "%f %f %f %f %f", read, drawn, turned, Used.live() / 1e6,
                        Used.mostResident()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
        }
    }
}
