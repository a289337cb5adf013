package org.gatehouse.organizer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.gatehouse.desk.words.Language;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The console's pages while they wait, with nothing and with very much on them, without an answer and with a bad one:
/// for people to look at, so drawn on request alone.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "gatehouse.shots", matches = ".+")
class ConsoleStatesShotsTest {
    private static final List<String> OF_AN_EVENT = List.of("registrations", "gates", "live", "money", "incidents");
    private static final String MAIN = "Harvest Moon Festival";
    @TempDir
    Path home;
    private Stage window;
    private Album album;

    @Start
    void start(Stage stage) {
        window = stage;
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void everyPageThatWaits(Language language, FxRobot robot) {
        var office = Festival.office();
        var hands = show(robot, office, language);
        office.sleep();
        hands.signIn();
        waiting(hands, robot, "events");
        office.work();
        hands.open(MAIN);
        for (var place : OF_AN_EVENT) {
            office.sleep();
            hands.press("go-" + place);
            waiting(hands, robot, place);
            office.work();
            hands.await(() -> robot.lookup(".gh-busy").tryQuery().isEmpty());
        }
        assertThat(album.nameless()).isEmpty();
    }

    private void waiting(Hands hands, FxRobot robot, String place) {
        hands.await(() -> robot.lookup(".gh-busy").tryQuery().isPresent());
        album.shoot("40-" + place + "-loading");
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void everyPageWithNothingOnIt(Language language, FxRobot robot) {
        var office = new PaperOffice(Festival.clock());
        var event = office.create(Festival.details("Winter Lights", "Old Harbour Warehouse 7",
                Instant.parse("2026-12-04T19:00:00Z"), 800), IdempotencyKey.random()).event().id();
        office.counts(none(event));
        var hands = show(robot, office, language).signIn().open("Winter Lights");
        album.shoot("41-overview-empty");
        for (var place : OF_AN_EVENT) {
            hands.press("go-" + place);
            hands.await(() -> robot.lookup(".gh-busy").tryQuery().isEmpty());
            album.shoot("41-" + place + "-empty");
        }
        hands.press("go-log");
        hands.await(() -> robot.lookup(".gh-busy").tryQuery().isEmpty());
        album.shoot("41-log-empty");
        assertThat(album.nameless()).isEmpty();
    }

    private static Statistics none(EventId event) {
        return new Statistics(event, Festival.NOW, 1, 0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), 0, 0, List.of());
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void everyPageWithoutAnAnswer(Language language, FxRobot robot) {
        var office = Festival.office();
        var hands = show(robot, office, language).signIn().open(MAIN);
        office.failWith(new CloudFailure.Garbled(502));
        for (var place : OF_AN_EVENT) {
            hands.press("go-" + place).see("retry");
            album.shoot("42-" + place + "-error");
        }
        assertThat(album.nameless()).isEmpty();
    }

    /// What was there stays, with a word of how old it is.
    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void everyPageThatLosesTheNetworkWhileItIsLookedAt(Language language, FxRobot robot) {
        var office = Festival.office();
        var hands = show(robot, office, language).signIn().open(MAIN);
        for (var place : List.of("gates", "live", "money", "incidents", "registrations")) {
            hands.press("go-" + place);
            hands.await(() -> robot.lookup(".gh-busy").tryQuery().isEmpty());
            office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
            hands.see((place.equals("gates") ? "devices" : place) + "-banner").see("sidebar-offline");
            album.shoot("43-" + place + "-lost");
            office.work();
            hands.seeGone("sidebar-offline");
        }
        assertThat(album.nameless()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void aHundredThousandRegistrationsAndFortyEvents(Language language, FxRobot robot) {
        var office = Festival.office();
        for (int i = 0; i < 40; i++) {
            office.create(Festival.details("Moon Session " + (i + 1), "Parque del Río, Meadow Stage",
                    Instant.parse("2026-09-01T18:00:00Z").plus(Duration.ofHours(17L * i)), 900),
                    IdempotencyKey.random());
        }
        var main = office.all().getFirst().event().id();
        office.crowd(main, 100_000, IntStream.range(0, 900).mapToObj(i -> new Attendee("Guest " + (i + 1) + " Okafor",
                "guest" + i + "@example.org")).toList());
        var hands = show(robot, office, language).signIn();
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        album.shoot("44-events-many");
        hands.press("events-as-calendar").see("calendar-day-2026-09-12");
        album.shoot("44-events-calendar-many");
        hands.press("events-as-table").write("events-search", "Harvest").open(MAIN).press("go-registrations");
        hands.await(() -> hands.node("registrations-count", Labeled.class).getText().matches(".*100.?068.*"));
        album.shoot("44-registrations-100000");
        var all = hands.node("registrations-count", Labeled.class).getText();
        hands.write("registrations-search", "Guest 77 ");
        hands.await(() -> !hands.node("registrations-count", Labeled.class).getText().equals(all));
        album.shoot("44-registrations-100000-searched");
        assertThat(album.nameless()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void whatElseThereIs(Language language, FxRobot robot) {
        var hands = show(robot, Festival.office(), language);
        hands.write("signin-email", ConsoleRig.EMAIL).write("signin-password", "wrong-password-1").press("signin-go")
                .see("signin-banner");
        album.shoot("45-sign-in-refused");
        hands.write("signin-password", ConsoleRig.NEEDS_CODE).press("signin-go").see("signin-code");
        album.shoot("45-sign-in-code");
        hands.press("signin-restart").write("signin-email", ConsoleRig.EMAIL)
                .write("signin-password", ConsoleRig.NEEDS_NEW).press("signin-go").see("signin-new-password");
        album.shoot("45-sign-in-new-password");
        hands.press("signin-restart").write("signin-email", ConsoleRig.EMAIL)
                .write("signin-password", ConsoleRig.NO_LINE).press("signin-go").see("signin-banner");
        album.shoot("45-sign-in-offline");
        hands.signIn().open(MAIN);
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        hands.see("language-sheet");
        album.shoot("45-languages");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        hands.write("palette-typed", "zzz");
        album.shoot("45-palette-nothing");
        robot.push(KeyCode.ESCAPE);
        menu(hands, robot, "account");
        menu(hands, robot, "overview-more");
        hands.press("go-incidents");
        hands.await(() -> robot.lookup(".gh-incident-cell:filled").tryQuery().isPresent());
        album.shoot("45-incidents");
        var deal = robot.lookup(".gh-incident-cell .button").<Node>queryAll().stream()
                .filter(button -> button.getId().endsWith("-deal")).findFirst().orElseThrow();
        robot.clickOn(deal);
        hands.see("incident-sheet").write("incident-note", "The second guest showed a copy; sent to the box office.");
        album.shoot("45-incident-sheet");
        hands.press("incident-sheet-save").press("go-live").see("live-admitted");
        menu(hands, robot, "live-report");
        hands.press("go-money").see("money-gross").press("money-tab-prices").see("terms-edit");
        album.shoot("45-money-prices");
        assertThat(album.nameless()).isEmpty();
    }

    private void menu(Hands hands, FxRobot robot, String id) {
        hands.see(id);
        robot.interact(() -> hands.node(id, MenuButton.class).show());
        album.shootOver("45-menu-" + id);
        robot.interact(() -> hands.node(id, MenuButton.class).hide());
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void theControlRoom(Language language, FxRobot robot) {
        var hands = show(robot, Festival.office(), language).signIn().open(MAIN).press("go-live").see("live-admitted")
                .press("live-control-room");
        hands.await(() -> wall() != null);
        hands.await(() -> wall().getScene().lookup("#wall-inside") != null);
        album.shoot("46-control-room", wall().getScene());
        robot.interact(() -> wall().getScene().getRoot().fireEvent(new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "l", "l", KeyCode.L, false, false, false, false)));
        album.shoot("46-control-room-light", wall().getScene());
        robot.interact(() -> wall().hide());
    }

    private Window wall() {
        return Window.getWindows().stream().filter(each -> each instanceof Stage && each != window).findFirst()
                .orElse(null);
    }

    private Hands show(FxRobot robot, PaperOffice office, Language language) {
        album = Album.open(robot, window, office, home, language);
        return new Hands(robot, window);
    }
}
