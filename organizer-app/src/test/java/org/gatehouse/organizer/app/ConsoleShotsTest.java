package org.gatehouse.organizer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.gatehouse.desk.shot.Shot;
import org.gatehouse.desk.theme.Appearance;
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
import org.testfx.util.WaitForAsyncUtils;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/// Every screen of the console and the states it may be in, for people to look at in `target/shots`. On the way each
/// control is asked for its id and its name. An ordinary run draws each once, in English and light.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ConsoleShotsTest {
    private static final Path SHOTS = Path.of("target/shots");
    private static final String WANTED = System.getProperty("gatehouse.shots", "");
    private static final Map<Language, String> REGIONS = Map.of(Language.ENGLISH, "GB", Language.GERMAN, "DE",
            Language.SPANISH, "ES", Language.FRENCH, "FR", Language.JAPANESE, "JP", Language.ARABIC, "EG");
    @TempDir
    Path home;
    private Console console;
    private Stage window;
    private Language spoken = Language.ENGLISH;
    private final List<String> nameless = new ArrayList<>();

    @Start
    void start(Stage stage) {
        window = stage;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyScreenIsDrawnAndEveryControlHasItsIdAndName(Language language, FxRobot robot) {
        var office = Festival.office();
        var hands = show(robot, office, language);
        hands.see("signin-go");
        shoot(robot, "01-sign-in");
        hands.signIn();
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        shoot(robot, "02-events");
        hands.press("events-as-calendar").see("calendar-day-2026-09-12");
        shoot(robot, "02-events-calendar");
        hands.press("events-as-table").see("events-table");
        robot.press(KeyCode.SHORTCUT, KeyCode.K).release(KeyCode.K, KeyCode.SHORTCUT);
        hands.write("palette-typed", spoken == Language.ENGLISH ? "li" : "");
        hands.await(() -> hands.node("palette-found", ListView.class).getItems().size() > 1);
        shoot(robot, "02-palette");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        hands.seeGone("palette");
        hands.press("events-create").write("event-capacity", "many").press("event-save");
        shoot(robot, "03-event-form");
        hands.press("event-give-up").open("Harvest Moon Festival");
        shoot(robot, "04-overview");
        hands.press("overview-edit").see("event-save");
        shoot(robot, "04-event-form-filled");
        hands.press("event-give-up").press("overview-add-type").write("type-quota", "5000").press("type-sheet-save");
        shoot(robot, "05-type");
        hands.press("type-sheet-cancel").press("overview-add-gate");
        shoot(robot, "06-gate");
        hands.press("gate-sheet-cancel").press("overview-cancel").see("question");
        shoot(robot, "07-question");
        hands.press("question-no").press("go-registrations");
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        shoot(robot, "08-registrations");
        hands.press("choose-all").see("chosen");
        shoot(robot, "08-registrations-chosen");
        hands.press("chosen-refund").see("question");
        shoot(robot, "08-registrations-bulk-question");
        hands.press("question-yes").see("bulk-close");
        shoot(robot, "08-registrations-bulk-done");
        hands.press("bulk-close").write("registrations-search", "nobody by this name");
        hands.await(() -> robot.lookup(".gh-card .gh-empty").match(Node::isVisible).tryQuery().isPresent());
        shoot(robot, "08-registrations-none-found");
        hands.write("registrations-search", "");
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        hands.press("registrations-issue").write("issue-name", "Ada Lovelace").press("issue-more-1")
                .press("issue-more-1");
        shoot(robot, "09-issue");
        hands.press("issue-sheet-save").see("registration-sheet");
        shoot(robot, "10-registration");
        hands.see("registration-history").press("registration-edit").see("attendee-sheet");
        shoot(robot, "10-registration-correct");
        hands.press("attendee-sheet-cancel");
        hands.press("registration-close").press("chosen-clear").write("registrations-search", "registration68");
        // lines in which nobody stands are there and are not to be seen
        var seen = robot.lookup(".table-row-cell:filled").match(row -> row.getOpacity() > 0);
        hands.await(() -> seen.queryAll().size() == 1);
        shoot(robot, "08-registrations-one");
        hands.click(() -> seen, "registration-history");
        shoot(robot, "10-registration-history");
        hands.press("registration-close").press("go-gates").see("device-dev1");
        shoot(robot, "11-devices");
        hands.press("devices-enrol").see("enrolment-qr");
        shoot(robot, "12-enrolment");
        hands.press("enrolment-close").press("go-live").see("live-admitted");
        shoot(robot, "13-live");
        robot.interact(
                () -> window.getScene().getRoot().lookupAll(".scroll-pane")
                        .forEach(pane -> ((ScrollPane) pane).setVvalue(1)));
        shoot(robot, "14-live-below");
        hands.press("go-money").see("money-gross");
        shoot(robot, "17-money");
        hands.press("money-tab-reconciliation").see("reconcile-adds-up");
        shoot(robot, "17-money-reconciliation");
        hands.press("money-tab-prices").press("terms-edit").see("terms-sheet");
        shoot(robot, "17-money-terms");
        var fee = new Terms(new Rate(250, 50), Rate.NONE, "Sea Rescue", List.of());
        office.prices().setTerms(office.all().getFirst().event().id(), fee, 0);
        hands.write("terms-charity-percent", "1").press("terms-sheet-save");
        hands.await(() -> hands.node("terms-sheet-banner", Node.class).isVisible());
        shoot(robot, "17-money-terms-changed");
        hands.press("terms-sheet-cancel").press("promo-add").write("promo-quota", "many").press("promo-sheet-save");
        shoot(robot, "17-money-promo");
        hands.press("promo-sheet-cancel").press("money-tab-reconciliation").see("reconcile-waiting");
        robot.interact(() -> hands.node("reconcile-waiting", ButtonBase.class).fire());
        hands.see("registrations-search");

        assertThat(nameless).isEmpty();
        assertThat(SHOTS).isDirectoryContaining("glob:**14-live-below*-light.png");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatBelongsToTheOrganizationIsDrawnForItsOwner(Language language, FxRobot robot) {
        var hands = show(robot, Festival.office(), language).press("signin-forgot").write("signin-email", "ines@")
                .press("signin-go").write("signin-new-password", "under-Moon").see("signin-rule-sign");
        shoot(robot, "01-sign-in-reset");
        hands.press("signin-restart").write("signin-email", ConsoleRig.EMAIL)
                .write("signin-password", ConsoleRig.NEEDS_APP).press("signin-go").see("signin-set-up-qr")
                .write("signin-code", "123456").press("signin-go").see("signin-banner");
        shoot(robot, "01-sign-in-set-up");
        hands.press("signin-restart").signIn().press("go-members").see("member-bo");
        shoot(robot, "17-members");
        hands.press("member-bo-remove").see("question");
        shoot(robot, "17-members-question");
        hands.press("question-no").press("members-invite").write("invite-email", "noor@").press("invite-sheet-save");
        shoot(robot, "17-members-invite");
        hands.write("invite-email", "noor@harvestmoon.example").write("invite-name", "Noor Haddad")
                .press("invite-sheet-save").see("member-user5");
        shoot(robot, "17-members-invited");
        hands.press("go-log");
        hands.await(() -> robot.lookup("#log-table .table-row-cell:filled").tryQuery().isPresent());
        shoot(robot, "18-log");

        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingYetAndNoNetworkLookCalmToo(Language language, FxRobot robot) {
        var office = new PaperOffice(Festival.clock());
        var hands = show(robot, office, language).signIn();
        hands.see("events-create-first");
        shoot(robot, "20-no-events");
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        hands.press("go-events").see("retry");
        shoot(robot, "21-offline-from-the-start");

        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void registrationsThatCannotBeFetchedSaySo(Language language, FxRobot robot) {
        var office = Festival.office();
        var hands = show(robot, office, language).signIn();
        hands.open("Harvest Moon Festival").see("overview-edit");
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        hands.press("go-registrations").see("retry");
        shoot(robot, "22-registrations-offline");

        assertThat(nameless).isEmpty();
    }

    /// The whole tour is gone through in English; Arabic, whose lines JavaFX may fail to lay out, has a short one always.
    @Test
    void aWindowThatStartsOnTheRightIsAWholeOne(FxRobot robot) {
        var hands = show(robot, Festival.office(), Language.ARABIC).signIn();
        hands.await(() -> robot.lookup(".table-row-cell .gh-badge").tryQuery().isPresent());
        shoot(robot, "30-right-to-left-events");
        hands.open("Harvest Moon Festival").press("go-live").see("live-admitted");
        shoot(robot, "31-right-to-left-live");
        hands.press("go-registrations");
        hands.await(() -> robot.lookup(".table-row-cell:filled").tryQuery().isPresent());
        shoot(robot, "31-right-to-left-registrations");
        hands.press("registrations-issue").see("issue-sheet");
        shoot(robot, "32-right-to-left-issue");

        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
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
        shoot(robot, "15-import");
        robot.interact(() -> hands.node("import-leave-out", CheckBox.class).setSelected(true));
        hands.press("import-start").see("import-close");
        shoot(robot, "16-imported");

        assertThat(office.registrations(office.all().getFirst().event().id(), "محمد")).anySatisfy(
                made -> assertThat(made.channel()).isEqualTo(Channel.IMPORT));
        assertThat(nameless).isEmpty();
    }

    /// English; with `gatehouse.shots=all` German and Arabic too, with tags such as `ja,fr` those in English's place.
    private static List<Language> languages() {
        if (WANTED.equals("all")) {
            return List.of(Language.ENGLISH, Language.GERMAN, Language.ARABIC);
        }
        var named = Stream.of(Language.values()).filter(each -> WANTED.contains(each.tag())).toList();
        return named.isEmpty() ? List.of(Language.ENGLISH) : named;
    }

    private Hands show(FxRobot robot, PaperOffice office, Language language) {
        spoken = language;
        var locale = language.where(Locale.of(language.tag(), REGIONS.getOrDefault(language, "")));
        robot.interact(() -> {
            console = new Console(new ConsoleRig(office, home, locale).setup);
            console.show(window);
            size(1000, 700);
        });
        return new Hands(robot, window);
    }

    private void size(double width, double height) {
        window.setWidth(width);
        window.setHeight(height);
    }

    /// Light, on a small window; on request in every look, and on a small laptop's and a large window.
    private void shoot(FxRobot robot, String name) {
        if (WANTED.equals("all")) {
            draw(robot, name + "-large", 1440, 900);
            draw(robot, name + "-small", 1000, 640);
        } else if (WANTED.contains("large")) {
            draw(robot, name, 1440, 900);
        } else {
            draw(robot, name, 1000, WANTED.isEmpty() ? 700 : 640);
        }
        robot.interact(() -> window.getScene().getRoot().lookupAll("*").forEach(node -> ask(node, name)));
    }

    private void draw(FxRobot robot, String name, double width, double height) {
        robot.interact(() -> size(width, height));
        for (var look : Appearance.values()) {
            var called = look.name().toLowerCase(Locale.ROOT);
            if (look == Appearance.LIGHT
                    || look != Appearance.SYSTEM && (WANTED.equals("all") || WANTED.contains(called))) {
                robot.interact(() -> console.theming().choose(look));
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> Shot.write(Shot.of(window.getScene(), 1), SHOTS.resolve(file(name, called))));
                robot.interact(() -> cutShort(file(name, called)));
            }
        }
    }

    private String file(String name, String look) {
        var tag = spoken == Language.ENGLISH ? "" : "-" + spoken.tag();
        return name + tag + "-" + look + ".png";
    }

    /// Says of a picture on request which of our words end in dots, for people to decide whether it matters.
    private void cutShort(String picture) {
        if (!WANTED.isEmpty()) {
            window.getScene().getRoot().lookupAll(".text").stream()
                    .filter(node -> node instanceof Text && node.getParent() instanceof Labeled)
                    .filter(node -> node.getLayoutBounds().getWidth() > 0 && isSeen(node))
                    .filter(node -> !((Text) node).getText().equals(((Labeled) node.getParent()).getText()))
                    .forEach(node -> System.out.println(
                            "CUT " + picture + ": " + ((Labeled) node.getParent()).getText()));
        }
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private void ask(Node node, String screen) {
        boolean asked = node instanceof Control control && control.isFocusTraversable() && isOurs(node);
        if (!asked) {
            return;
        }
        if (node.getId() == null) {
            nameless.add(screen + ": no id: " + node);
        }
        boolean named = node.getAccessibleText() != null
                || (node instanceof ButtonBase button && !button.getText().isBlank());
        if (!named) {
            nameless.add(screen + ": no name: " + node);
        }
    }

    /// Controls inside others are the business of those.
    private static boolean isOurs(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Control && !(parent instanceof ScrollPane)) {
                return false;
            }
        }
        return true;
    }
}
