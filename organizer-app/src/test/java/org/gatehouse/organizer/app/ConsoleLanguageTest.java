package org.gatehouse.organizer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.gatehouse.desk.words.Language;
import org.gatehouse.organizer.office.Festival;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// Going from one language to another in the real window.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ConsoleLanguageTest {
    @TempDir
    Path home;
    private ConsoleRig rig;
    private Console console;
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        rig = new ConsoleRig(Festival.office(), home, Locale.UK);
        console = new Console(rig.setup);
        console.show(stage);
    }

    @Test
    void aLanguageIsSpokenAtOnceWhereOneStandsWithWhatWasTypedAndRememberedForTheNextTime(FxRobot robot) {
        var hands = new Hands(robot, window);
        hands.write("signin-email", ConsoleRig.EMAIL).press("signin-go").press("choose-language")
                .press("language-de").see("signin-go", "Anmelden");
        assertThat(hands.node("signin-email", TextField.class).getText()).isEqualTo(ConsoleRig.EMAIL);
        assertThat(hands.read("signin-password-error")).isEqualTo("Geben Sie Ihr Passwort ein.");

        hands.signIn().open("Harvest Moon Festival").press("go-registrations").write("registrations-search", "Ada");
        speak(robot, Language.ARABIC);
        hands.see("registrations-search")
                .await(() -> hands.node("registrations-search", TextField.class).getText().equals("Ada"));
        assertThat(window.getScene().getRoot().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(hands.read("go-registrations")).isEqualTo("الحجوزات");

        hands.press("go-money").press("money-tab-prices");
        speak(robot, Language.SPANISH);
        hands.see("money-tab-prices").await(() -> hands.node("money-tab-prices", ToggleButton.class).isSelected());

        hands.press("go-overview").press("overview-edit").write("event-venue", "Old Harbour");
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        hands.press("language-fr").see("event-save", "Enregistrer");
        assertThat(hands.node("event-venue", TextField.class).getText()).isEqualTo("Old Harbour");

        robot.interact(window::hide);
        robot.interact(() -> new Console(rig.setup).show(window));
        hands.see("signin-go", "Se connecter");
    }

    @Test
    void whatWasBegunOnASheetIsNotLostToTheKeyForTheLanguage(FxRobot robot) {
        var hands = new Hands(robot, window);
        hands.signIn().open("Harvest Moon Festival").press("overview-add-gate").write("gate-name", "South");

        robot.push(KeyCode.SHORTCUT, KeyCode.L);

        hands.see("gate-sheet");
        assertThat(hands.node("gate-name", TextField.class).getText()).isEqualTo("South");
    }

    private void speak(FxRobot robot, Language language) {
        robot.interact(() -> console.speak(language));
    }
}
