package org.gatehouse.organizer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.signin.Entry;
import org.gatehouse.organizer.signin.PaperAuthenticator;
import org.gatehouse.sync.account.Member;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Right;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The shell of somebody who is in, in one window and without waiting: what a role sees is what it may use.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ShellTest {
    /// What stands on the pages and on the sheet of a registration, and what it takes to use it.
    private static final List<Offered> OFFERED = List.of(new Offered(Place.EVENTS, "events-create", Right.RUN_EVENTS),
            new Offered(Place.OVERVIEW, "overview-edit", Right.RUN_EVENTS),
            new Offered(Place.OVERVIEW, "overview-cancel", Right.RUN_EVENTS),
            new Offered(Place.OVERVIEW, "overview-add-type", Right.RUN_EVENTS),
            new Offered(Place.OVERVIEW, "overview-add-gate", Right.RUN_EVENTS),
            new Offered(Place.OVERVIEW, "overview-policy", Right.RUN_EVENTS),
            new Offered(Place.REGISTRATIONS, "registrations-issue", Right.SELL),
            new Offered(Place.REGISTRATIONS, "registrations-import", Right.RUN_EVENTS),
            new Offered(Place.REGISTRATIONS, "registration-edit", Right.SELL),
            new Offered(Place.REGISTRATIONS, "registration-cancel", Right.RUN_EVENTS),
            new Offered(Place.REGISTRATIONS, "registration-refund", Right.RUN_EVENTS),
            new Offered(Place.GATES, "devices-enrol", Right.RUN_EVENTS),
            new Offered(Place.GATES, "device-.*-revoke", Right.RUN_EVENTS),
            new Offered(Place.LIVE, "live-control-room", Right.WATCH),
            new Offered(Place.MONEY, "money-as-of", Right.SEE_MONEY),
            new Offered(Place.INCIDENTS, "incident-.*-deal", Right.RUN_EVENTS),
            new Offered(Place.MEMBERS, "members-invite", Right.MANAGE_MEMBERS),
            new Offered(Place.LOG, "log-search", Right.READ_LOG));
    @TempDir
    Path home;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private Overlay overlay;
    private Scene scene;

    /// @param control its id, as a pattern
    private record Offered(Place place, String control, Right right) {
        @Override
        public String toString() {
            return place + " " + control;
        }
    }

    @Start
    void start(Stage stage) {
        overlay = new Overlay();
        scene = new Scene(new StackPane(), 1280, 820);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void eachRoleSeesThePlacesAndControlsThatItMayUseAndNoOthers(FxRobot robot) {
        for (var role : Role.values()) {
            robot.interact(() -> {
                var shell = enter(role);

                assertThat(seenBy()).as("what %s sees", role).containsExactlyElementsOf(held(role));
                shell.hidden();
            });
        }
        assertThat(held(Role.OWNER)).as("all of it is there").hasSize(OFFERED.size() + Place.values().length);
    }

    @Test
    void theControlRoomOpensWithItsKeyShowsTheFiguresAndClosesWithEscape(FxRobot robot) {
        robot.interact(() -> {
            var shell = enter(Role.VENUE_MANAGER);
            shell.install(scene);

            press(ConsoleKeys.CONTROL_ROOM);

            var wall = wall().orElseThrow();
            var counted = office.numbers().newer(office.all().getFirst().event().id(), null).statistics();
            assertThat(((Labeled) wall.lookup("#wall-inside")).getText())
                    .isEqualTo(rig.words.number(counted.inside()));
            wall.getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false,
                    false));
            assertThat(wall()).isEmpty();
            shell.hidden();
        });
    }

    @Test
    void theControlRoomStaysShutForWhoMayNotWatchTheDoors(FxRobot robot) {
        robot.interact(() -> {
            var shell = enter(Role.BOX_OFFICE);
            shell.install(scene);

            press(ConsoleKeys.CONTROL_ROOM);

            assertThat(wall()).isEmpty();
            shell.hidden();
        });
    }

    /// In, with the festival open.
    private Shell enter(Role role) {
        var settings = Settings.open(home.resolve("settings.properties"));
        var tools = new Tools(rig.words, rig.calls, Festival.clock(), overlay, new Drafts(settings, rig.background),
                rig.habits(home), new PaperDocuments(home), Set.of(role));
        var member = new Member(new UserId("ines"), "ines@harvestmoon.example", "Inés Castellano",
                Optional.of(new OrganizationId("harvest")), Set.of(role));
        var shell = new Shell(new Entry.In(member, office, new PaperAuthenticator(), () -> {}), tools,
                new Account(new Theming(settings, List.of()), () -> {}, _ -> {}, () -> {}), () -> {});
        scene.setRoot(new StackPane(shell.root(), overlay));
        shell.shown();
        var events = (TableView<?>) scene.lookup("#events-table");
        events.getSelectionModel().select(events.getItems().indexOf(office.all().getFirst()));
        enter(events);
        return shell;
    }

    /// What the role may use, in the order in which [#seenBy] goes about.
    private static List<String> held(Role role) {
        var places = Stream.of(Place.values()).filter(place -> place.right().isHeldBy(EnumSet.of(role)))
                .map(Place::name);
        var offered = OFFERED.stream().filter(each -> each.place().right().isHeldBy(EnumSet.of(role)))
                .filter(each -> each.right().isHeldBy(EnumSet.of(role))).map(Offered::toString);
        return Stream.concat(places, offered).sorted().toList();
    }

    /// The ways there are in the sidebar, and behind each what is offered there.
    private List<String> seenBy() {
        var seen = new ArrayList<String>();
        for (var place : Place.values()) {
            var way = "go-" + place.name().toLowerCase(Locale.ROOT);
            if (drawn().contains(way)) {
                seen.add(place.name());
                ((ButtonBase) scene.lookup("#" + way)).fire();
                openARegistration(place);
                layOut();
                var drawn = drawn();
                OFFERED.stream().filter(each -> each.place() == place)
                        .filter(each -> drawn.stream().anyMatch(id -> id.matches(each.control())))
                        .map(Offered::toString).forEach(seen::add);
            }
        }
        return seen.stream().sorted().toList();
    }

    private void openARegistration(Place place) {
        if (place == Place.REGISTRATIONS) {
            layOut();
            var table = (TableView<?>) scene.lookup("#registrations-table");
            table.getSelectionModel().select(0);
            enter(table);
        }
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void enter(Node node) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private void press(ConsoleKeys key) {
        scene.getAccelerators().get(key.combination()).run();
    }

    private Optional<Scene> wall() {
        return Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene)
                .filter(each -> each.lookup("#wall-inside") != null).findFirst();
    }

    /// The ids of all that is there and visible.
    private Set<String> drawn() {
        return scene.getRoot().lookupAll("*").stream().filter(node -> node.getId() != null && isDrawn(node))
                .map(Node::getId).collect(Collectors.toSet());
    }

    private static boolean isDrawn(Node node) {
        return node == null || node.isVisible() && isDrawn(node.getParent());
    }
}
