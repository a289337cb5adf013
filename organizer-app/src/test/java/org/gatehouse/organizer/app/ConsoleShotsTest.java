package org.gatehouse.organizer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gatehouse.desk.words.Language;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.registration.Channel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// Every screen of the console and the states it may be in, for people to look at in `target/shots`. On the way each
/// control is asked for its id and its name. An ordinary run draws each once, in English and light.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ConsoleShotsTest {
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
    void everyScreenIsDrawnAndEveryControlHasItsIdAndName(Language language, FxRobot robot) {
        var office = Festival.office();
        var hands = show(robot, office, language);
        hands.see("signin-go");
        shoot("01-sign-in");
        hands.signIn();
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        shoot("02-events");
        hands.press("events-as-calendar").see("calendar-day-2026-09-12");
        shoot("02-events-calendar");
        hands.press("events-as-table").see("events-table");
        robot.press(KeyCode.SHORTCUT, KeyCode.K).release(KeyCode.K, KeyCode.SHORTCUT);
        hands.write("palette-typed", album.spoken() == Language.ENGLISH ? "li" : "");
        hands.await(() -> hands.node("palette-found", ListView.class).getItems().size() > 1);
        shoot("02-palette");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        hands.seeGone("palette");
        hands.choose("account", "choose-authenticator").see("authenticator-set-up");
        shoot("02-authenticator");
        hands.press("authenticator-set-up").see("authenticator-code");
        shoot("02-authenticator-set-up");
        hands.press("authenticator-close").seeGone("authenticator-sheet");
        hands.press("events-create").write("event-capacity", "many").press("event-save");
        shoot("03-event-form");
        hands.press("event-give-up").open("Harvest Moon Festival");
        shoot("04-overview");
        hands.press("overview-edit").see("event-save");
        shoot("04-event-form-filled");
        scrollDown(robot);
        shoot("04-event-form-picture");
        hands.press("event-give-up").press("overview-add-type").write("type-quota", "5000").press("type-sheet-save");
        shoot("05-type");
        hands.press("type-sheet-cancel").press("overview-add-gate");
        shoot("06-gate");
        hands.press("gate-sheet-cancel").press("overview-policy").see("policy-sheet").write("policy-pin", "12345")
                .press("policy-sheet-save");
        shoot("06-gates-may");
        hands.press("policy-sheet-cancel").press("overview-cancel").see("question");
        shoot("07-question");
        hands.press("question-no").press("go-registrations");
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        shoot("08-registrations");
        hands.press("choose-all").see("chosen");
        shoot("08-registrations-chosen");
        hands.press("chosen-block").see("question");
        hands.press("question-yes").see("bulk-undo");
        shoot("08-registrations-blocked");
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        hands.seeGone("bulk-undo").see("bulk-close");
        shoot("08-registrations-undone");
        hands.press("bulk-close").seeGone("bulk-sheet").press("choose-all").press("chosen-mail").see("question");
        shoot("08-registrations-mail-question");
        hands.press("question-no").press("chosen-refund").see("question");
        shoot("08-registrations-bulk-question");
        hands.press("question-yes").see("bulk-close");
        shoot("08-registrations-bulk-done");
        hands.press("bulk-close").write("registrations-search", "nobody by this name");
        hands.await(() -> robot.lookup(".gh-card .gh-empty").match(Node::isVisible).tryQuery().isPresent());
        shoot("08-registrations-none-found");
        hands.write("registrations-search", "");
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        hands.press("registrations-issue").write("issue-name", "Ada Lovelace").write("issue-email", "ada@example.org")
                .press("issue-more-1").press("issue-more-1");
        shoot("09-issue");
        hands.press("issue-by-name").write("group-people", "محمد الفارسي; Saturday\nGrace Hopper; Sunday\n");
        shoot("09-issue-by-name");
        hands.write("group-people", "Grace Hopper\n");
        hands.press("issue-sheet-save").see("registration-sheet");
        hands.await(() -> hands.node("registration-mailed", Labeled.class).getText().contains("2026"));
        shoot("10-registration");
        hands.see("registration-history").press("registration-edit").see("attendee-sheet");
        shoot("10-registration-correct");
        hands.press("attendee-sheet-cancel");
        hands.press("registration-close").press("chosen-clear").write("registrations-search", "registration68");
        // lines in which nobody stands are there and are not to be seen
        var seen = robot.lookup(".table-row-cell:filled").match(row -> row.getOpacity() > 0);
        hands.await(() -> seen.queryAll().size() == 1);
        shoot("08-registrations-one");
        hands.click(() -> seen, "registration-history");
        shoot("10-registration-history");
        hands.press("registration-close").press("go-gates").see("device-dev1");
        shoot("11-devices");
        hands.press("devices-enrol").see("enrolment-qr");
        shoot("12-enrolment");
        hands.press("enrolment-close").press("go-live").see("live-admitted");
        shoot("13-live");
        scrollDown(robot);
        shoot("14-live-below");
        hands.press("go-money").see("money-gross");
        shoot("17-money");
        hands.press("money-tab-reconciliation").see("reconcile-adds-up");
        shoot("17-money-reconciliation");
        hands.press("money-tab-prices").press("terms-edit").see("terms-sheet");
        shoot("17-money-terms");
        var fee = new Terms(new Rate(250, 50), Rate.NONE, "Sea Rescue", List.of());
        office.prices().setTerms(office.all().getFirst().event().id(), fee, 0);
        hands.write("terms-charity-percent", "1").press("terms-sheet-save");
        hands.await(() -> hands.node("terms-sheet-banner", Node.class).isVisible());
        shoot("17-money-terms-changed");
        hands.press("terms-sheet-cancel").press("promo-add").write("promo-quota", "many").press("promo-sheet-save");
        shoot("17-money-promo");
        hands.press("promo-sheet-cancel").press("money-tab-reconciliation").see("reconcile-waiting");
        robot.interact(() -> hands.node("reconcile-waiting", ButtonBase.class).fire());
        hands.see("registrations-search");

        assertThat(album.nameless()).isEmpty();
        assertThat(Album.SHOTS).isDirectoryContaining("glob:**14-live-below*-light.png");
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void whatBelongsToTheOrganizationIsDrawnForItsOwner(Language language, FxRobot robot) {
        var hands = show(robot, Festival.office(), language).press("signin-forgot").write("signin-email", "ines@")
                .press("signin-go").write("signin-new-password", "under-Moon").see("signin-rule-sign");
        shoot("01-sign-in-reset");
        hands.press("signin-restart").write("signin-email", ConsoleRig.EMAIL)
                .write("signin-password", ConsoleRig.NEEDS_APP).press("signin-go").see("signin-set-up-qr")
                .write("signin-code", "123456").press("signin-go").see("signin-banner");
        shoot("01-sign-in-set-up");
        hands.press("signin-restart").signIn().press("go-members").see("member-bo");
        shoot("17-members");
        hands.press("member-bo-remove").see("question");
        shoot("17-members-question");
        hands.press("question-no").press("members-invite").write("invite-email", "noor@").press("invite-sheet-save");
        shoot("17-members-invite");
        hands.write("invite-email", "noor@harvestmoon.example").write("invite-name", "Noor Haddad")
                .press("invite-sheet-save").see("member-user5");
        shoot("17-members-invited");
        hands.press("go-log");
        hands.await(() -> robot.lookup("#log-table .table-row-cell:filled").tryQuery().isPresent());
        shoot("18-log");

        assertThat(album.nameless()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void nothingYetAndNoNetworkLookCalmToo(Language language, FxRobot robot) {
        var office = new PaperOffice(Festival.clock());
        var hands = show(robot, office, language).signIn();
        hands.see("events-create-first");
        shoot("20-no-events");
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        hands.press("go-events").see("retry");
        shoot("21-offline-from-the-start");

        assertThat(album.nameless()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void registrationsThatCannotBeFetchedSaySo(Language language, FxRobot robot) {
        var office = Festival.office();
        var hands = show(robot, office, language).signIn();
        hands.open("Harvest Moon Festival").see("overview-edit");
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        hands.press("go-registrations").see("retry");
        shoot("22-registrations-offline");

        assertThat(album.nameless()).isEmpty();
    }

    /// The whole tour is gone through in English; Arabic, whose lines JavaFX may fail to lay out, has a short one always.
    @Test
    void aWindowThatStartsOnTheRightIsAWholeOne(FxRobot robot) {
        var hands = show(robot, Festival.office(), Language.ARABIC).signIn();
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        shoot("30-right-to-left-events");
        hands.open("Harvest Moon Festival").press("go-live").see("live-admitted");
        shoot("31-right-to-left-live");
        hands.press("go-registrations");
        hands.await(() -> robot.lookup(".table-row-cell:filled").tryQuery().isPresent());
        shoot("31-right-to-left-registrations");
        hands.press("registrations-issue").see("issue-sheet");
        shoot("32-right-to-left-issue");

        assertThat(album.nameless()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.gatehouse.organizer.app.Album#languages")
    void aFileOfGuestsIsLookedThroughAndImportedWithoutWhatIsLeftOut(Language language, FxRobot robot)
            throws IOException {
        Files.writeString(home.resolve("guests.csv"), """
                Ticketnummer;Name;E-Mail;Ticketart
                4006381333931;Ada Lovelace;ada@example.org;Weekend pass
                4006381333948;María José Núñez de la Vega y Fernández-Castellano;;Weekend pass
                ;Grace Hopper;grace@example.org;Weekend pass
                4006381333955;محمد الفارسي;;Weekend pass
                4006381333931;Ada Lovelace;ada@example.org;Weekend pass
                4006381333962;Edsger Dijkstra;edsger at home;Weekend pass
                """);
        var office = Festival.office();
        var hands = show(robot, office, language).signIn().open("Harvest Moon Festival").press("go-registrations");
        hands.await(() -> !hands.node("registrations-import", ButtonBase.class).isDisabled());
        hands.press("registrations-import").see("import-flaws");
        shoot("15-import");
        robot.interact(() -> hands.node("import-leave-out", CheckBox.class).setSelected(true));
        hands.press("import-start").see("import-close");
        shoot("16-imported");

        assertThat(office.registrations(office.all().getFirst().event().id(), "محمد")).anySatisfy(
                made -> assertThat(made.channel()).isEqualTo(Channel.IMPORT));
        assertThat(album.nameless()).isEmpty();
    }

    private void scrollDown(FxRobot robot) {
        robot.interact(() -> window.getScene().getRoot().lookupAll(".scroll-pane")
                .forEach(pane -> ((ScrollPane) pane).setVvalue(1)));
    }

    private Hands show(FxRobot robot, PaperOffice office, Language language) {
        album = Album.open(robot, window, office, home, language);
        return new Hands(robot, window);
    }

    private void shoot(String name) {
        album.shoot(name);
    }
}
