package org.gatehouse.organizer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.gatehouse.desk.shot.Shot;
import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.organizer.office.Festival;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/// Every screen of the console in both themes, on a small window: for people to look at, in `target/shots`.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ConsoleShotsTest {
    private static final Path SHOTS = Path.of("target/shots");
    @TempDir
    Path home;
    private Console console;
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        stage.setWidth(1000);
        stage.setHeight(700);
        var rig = new ConsoleRig(Festival.office(), home, Locale.UK);
        console = new Console(rig.setup);
        console.show(stage);
        stage.setWidth(1000);
        stage.setHeight(700);
    }

    @Test
    void everyScreenIsDrawn(FxRobot robot) throws Exception {
        wait(robot, "#signin-go");
        shoot(robot, "01-sign-in");
        type(robot, "#signin-email", ConsoleRig.EMAIL);
        type(robot, "#signin-password", ConsoleRig.PASSWORD);
        fire(robot, "#signin-go");
        wait(robot, "#events-table .table-row-cell .gh-badge");
        shoot(robot, "02-events");
        fire(robot, "#events-create");
        wait(robot, "#event-save");
        type(robot, "#event-capacity", "many");
        fire(robot, "#event-save");
        shoot(robot, "03-event-form");
        fire(robot, "#event-give-up");
        wait(robot, "#events-table .table-row-cell .gh-badge");
        open(robot, "Harvest Moon Festival");
        wait(robot, "#overview-add-type");
        shoot(robot, "04-overview");
        fire(robot, "#overview-add-type");
        wait(robot, "#type-sheet");
        type(robot, "#type-quota", "5000");
        fire(robot, "#type-sheet-save");
        shoot(robot, "05-type");
        fire(robot, "#type-sheet-cancel");
        fire(robot, "#overview-add-gate");
        shoot(robot, "06-gate");
        fire(robot, "#gate-sheet-cancel");
        fire(robot, "#go-registrations");
        wait(robot, "#registrations-table .table-row-cell .gh-badge");
        shoot(robot, "07-registrations");
        fire(robot, "#registrations-issue");
        type(robot, "#issue-name", "Ada Lovelace");
        fire(robot, "#issue-more-1");
        fire(robot, "#issue-more-1");
        shoot(robot, "08-issue");
        fire(robot, "#issue-sheet-save");
        wait(robot, "#registration-sheet");
        shoot(robot, "09-registration");
        fire(robot, "#registration-close");
        fire(robot, "#go-gates");
        wait(robot, "#device-dev1");
        shoot(robot, "10-devices");
        fire(robot, "#devices-enrol");
        wait(robot, "#enrolment-qr");
        shoot(robot, "11-enrolment");
        fire(robot, "#enrolment-close");
        fire(robot, "#go-live");
        wait(robot, "#live-admitted");
        shoot(robot, "12-live");
        robot.interact(() -> {
            // the virtual screen ends there
            window.setY(0);
            window.setHeight(1000);
        });
        shoot(robot, "13-live-tall");

        assertThat(SHOTS).isDirectoryContaining("glob:**12-live-dark.png");
    }

    private void open(FxRobot robot, String name) {
        robot.clickOn(name);
    }

    private static void type(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).queryAs(TextInputControl.class).setText(text));
    }

    private static void fire(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryAs(javafx.scene.control.ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void wait(FxRobot robot, String query) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void shoot(FxRobot robot, String name) throws Exception {
        Files.createDirectories(SHOTS);
        for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
            robot.interact(() -> console.theming().choose(look));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Shot.write(Shot.of(window.getScene(), 1),
                    SHOTS.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }
}
