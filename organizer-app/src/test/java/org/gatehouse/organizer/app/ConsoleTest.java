package org.gatehouse.organizer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.desk.theme.Theme;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ConsoleTest {
    @TempDir
    Path home;
    private ConsoleRig rig;
    private Console console;
    private Stage window;
    private Hands hands;

    @Start
    void start(Stage stage) {
        window = stage;
        rig = new ConsoleRig(Festival.office(), home, Locale.UK);
        console = new Console(rig.setup);
        console.show(stage);
    }

    @Test
    void aPersonSignsInByKeyboardAndIsToldOfAWrongPassword(FxRobot robot) {
        hands(robot).see("signin-go");
        robot.interact(() -> hands.node("signin-email", TextField.class).requestFocus());
        robot.write(ConsoleRig.EMAIL).push(KeyCode.TAB).write("wrong").push(KeyCode.ENTER);
        hands.await(() -> robot.lookup(".gh-notice-title").tryQuery().isPresent());

        robot.interact(() -> hands.node("signin-password", TextField.class).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write(ConsoleRig.PASSWORD).push(KeyCode.ENTER);

        hands.see("events-table");
    }

    @Test
    void theCalendarIsGoneThroughByKeyboardAndOpensWhatIsOn(FxRobot robot) {
        hands(robot).signIn().press("events-as-calendar").see("calendar-day-2026-09-11");
        robot.interact(() -> hands.node("calendar-day-2026-09-11", Region.class).requestFocus());

        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.ENTER);
        hands.see("calendar-title", "October 2026").press("calendar-nearest").see("calendar-title", "December 2026");
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP).push(KeyCode.DOWN).push(KeyCode.RIGHT)
                .push(KeyCode.ENTER);

        hands.see("overview-edit");
    }

    @Test
    void anEventIsCreatedGivenATypeAndAGateAndPublished(FxRobot robot) {
        hands(robot).signIn().press("events-create").press("event-save");
        assertThat(hands.read("event-name-error")).isEqualTo("Fill this in.");

        hands.write("event-name", "Lantern Night").write("event-venue", "Old Harbour").write("event-capacity", "500")
                .write("event-start-time", "20:00").write("event-end-time", "23:30");
        day(robot, "event-start-day", 12);
        day(robot, "event-end-day", 11);
        hands.press("event-save");
        assertThat(hands.read("event-end-day-error")).contains("choose a later end");

        day(robot, "event-end-day", 12);
        hands.press("event-save").press("overview-add-type").write("type-name", "Standard").write("type-price", "25")
                .write("type-quota", "400").press("type-sheet-save").seeGone("type-sheet");
        hands.press("overview-add-gate").write("gate-name", "Main Gate").press("gate-sheet-save").seeGone("gate-sheet");
        hands.press("overview-publish").press("question-yes");

        hands.await(
                () -> hands.node("overview-status", javafx.scene.control.Labeled.class).getText().equals("Published"));
        assertThat(rig.office.all()).last().satisfies(reply -> {
            assertThat(reply.event().details().name()).isEqualTo("Lantern Night");
            assertThat(reply.event().status()).isEqualTo(EventStatus.PUBLISHED);
        });
    }

    @Test
    void ticketsAreIssuedAndAPdfIsOpened(FxRobot robot) {
        hands(robot).signIn().open("Harvest Moon Festival").press("go-registrations").press("registrations-issue")
                .write("issue-name", "नेहा शर्मा").write("issue-quantity-1", "2").press("issue-more-2");
        assertThat(hands.read("issue-total")).isEqualTo("€230.00");
        assertThat(hands.read("issue-sheet-save")).isEqualTo("Issue 3 tickets");

        hands.press("issue-sheet-save").see("registration-sheet").press("ticket-open-0");

        hands.await(() -> rig.documents.opened().size() == 1);
        assertThat(rig.documents.opened().getFirst()).exists();
        assertThat(rig.office.registrations(rig.office.all().getFirst().event().id(), "नेहा"))
                .singleElement()
                .satisfies(registration -> assertThat(registration.tickets()).hasSize(3));
    }

    @Test
    void theHarmlessAnswerHasTheFocusAndEscapeStopsADeedToManyWithoutHidingWhatBecameOfIt(FxRobot robot) {
        hands(robot).signIn().open("Harvest Moon Festival").press("go-registrations");
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        hands.press("choose-all").press("chosen-refund").see("question");
        assertThat(window.getScene().getFocusOwner().getId()).isEqualTo("question-no");

        synchronized (rig.office) {
            hands.press("question-yes").see("bulk-stop");
            robot.push(KeyCode.ESCAPE);
        }

        hands.see("bulk-close");
        assertThat(hands.read("bulk-said")).matches("Done: [01] of [0-9]+");
        robot.push(KeyCode.ESCAPE);
        hands.seeGone("bulk-sheet");
    }

    @Test
    void aRegistrationOfManyTicketsScrollsInItsSheetAndMovesNothingInASmallWindow(FxRobot robot) {
        robot.interact(() -> {
            window.setWidth(1000);
            window.setHeight(700);
        });
        hands(robot).signIn().open("Harvest Moon Festival").press("go-registrations");
        hands.await(() -> robot.lookup("25 × Weekend pass").tryQuery().isPresent());
        var before = robot.lookup("#go-registrations").query().localToScene(0, 0);

        hands.click(() -> robot.lookup("25 × Weekend pass"), "registration-history");

        assertThat(robot.lookup("#go-registrations").query().localToScene(0, 0)).isEqualTo(before);
        var close = robot.lookup("#registration-close").query();
        assertThat(close.localToScene(close.getBoundsInLocal()).getMaxY())
                .isLessThan(window.getScene().getHeight() - 24);
    }

    @Test
    void theEnrolmentCodeOnTheScreenReadsAsWhatIsWrittenBelowIt(FxRobot robot) throws Exception {
        hands(robot).signIn().open("Harvest Moon Festival").press("go-gates").press("devices-enrol")
                .see("enrolment-qr");

        var scanned = scan(robot);

        assertThat(EnrolmentCode.read(scanned)).contains(new EnrolmentCode(hands.read("enrolment-code")));
        assertThat(hands.read("enrolment-left")).contains("15:00");
    }

    @Test
    void offlineTheWindowSaysSoKeepsWhatItShowsAndRecovers(FxRobot robot) {
        hands(robot).signIn();
        rig.office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        hands.press("events-refresh").see("sidebar-offline").see("events-banner").see("events-table");

        rig.office.work();
        hands.press("events-refresh").seeGone("sidebar-offline").seeGone("events-banner");
    }

    @Test
    void whoseSessionEndsSignsInAgain(FxRobot robot) {
        hands(robot).signIn();
        rig.office.failWith(new CloudFailure.SignedOut());
        hands.press("events-refresh").see("signin-go");

        rig.office.work();
        hands.signIn();
    }

    @Test
    void keysLeadEverywhereAndEscapeClosesASheet(FxRobot robot) {
        hands(robot).signIn().open("Harvest Moon Festival");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        hands.see("live-admitted");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        hands.press("devices-enrol").see("enrolment-sheet");

        robot.push(KeyCode.ESCAPE);

        hands.seeGone("enrolment-sheet").see("devices-list");
    }

    @Test
    void theChosenLookIsThereTheNextTime(FxRobot robot) {
        robot.interact(() -> console.theming().choose(Appearance.DARK));

        var theme = new Theme[1];
        robot.interact(() -> theme[0] = new Console(rig.setup).theming().themeProperty().get());

        assertThat(theme[0]).isEqualTo(Theme.DARK);
    }

    private Hands hands(FxRobot robot) {
        hands = new Hands(robot, window);
        return hands;
    }

    private void day(FxRobot robot, String id, int day) {
        robot.interact(() -> hands.node(id, javafx.scene.control.DatePicker.class)
                .setValue(java.time.LocalDate.of(2026, 12, day)));
    }

    private String scan(FxRobot robot) throws Exception {
        var pixels = new int[1][];
        var size = new int[2];
        robot.interact(() -> {
            var picture = org.gatehouse.desk.shot.Shot.of(window.getScene(), 1);
            size[0] = (int) picture.getWidth();
            size[1] = (int) picture.getHeight();
            pixels[0] = new int[size[0] * size[1]];
            picture.getPixelReader().getPixels(0, 0, size[0], size[1], PixelFormat.getIntArgbInstance(), pixels[0], 0,
                    size[0]);
        });
        var source = new RGBLuminanceSource(size[0], size[1], pixels[0]);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
