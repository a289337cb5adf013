package org.gatehouse.scanner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Notices;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.FakeSupervisor;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Waits;
import org.gatehouse.scanner.sheet.FreshPress;
import org.gatehouse.scanner.sheet.Sheets;
import org.gatehouse.scanner.supervisor.Supervision;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.sync.checkin.GateClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The ways out of a window, on one that is not shown.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class KioskTest {
    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate();
    private final Waits waits = new Waits();
    private Stage stage;
    private Optional<GateClient> open = Optional.of(gate);
    private Overlay overlay;
    private Notices notices;
    private Kiosk kiosk;
    private WindowLock lock;
    private int waiting;
    private boolean opening;
    private int gone;

    @BeforeEach
    void aWindow(FxRobot robot) {
        robot.interact(() -> {
            Words words = GateWords.in(Locale.UK);
            Settings settings = Settings.open(home.resolve("gate.properties"));
            overlay = new Overlay();
            new Scene(overlay);
            notices = new Notices(words);
            Sheets sheets = new Sheets(overlay, words, new FreshPress(System::nanoTime), new Waits());
            lock = new WindowLock(settings);
            Supervision supervision = new Supervision(sheets, Background.immediate(), () -> open,
                    () -> new Times(words, ZoneOffset.UTC), InstantSource.fixed(Festival.NOW), waits);
            stage = new Stage();
            FullScreen fullScreen = new FullScreen(settings, stage, lock, waits);
            fullScreen.restore();
            kiosk = new Kiosk(lock, fullScreen, supervision, sheets,
                    notices, () -> waiting, () -> opening);
        });
    }

    @Test
    void whoLocksTheWindowIsAskedAndItOpensToTheSupervisorsPinAlone(FxRobot robot) {
        gate.supervisor.known();
        robot.interact(() -> {
            kiosk.switchOver();
            assertThat(lock.isLocked()).isFalse();
            press("#question-yes");
            assertThat(lock.isLocked()).isTrue();

            kiosk.switchOver();
            pin("111111");
            assertThat(lock.isLocked()).isTrue();
            pin(FakeSupervisor.PIN);
            assertThat(lock.isLocked()).isFalse();
        });
    }

    @Test
    void theKeyForTheFullScreenOpensALockedWindowAndLeavesTheFullScreen(FxRobot robot) {
        gate.supervisor.known();
        robot.interact(() -> {
            lock.lock();
            assertThat(stage.isFullScreen()).isTrue();

            kiosk.switchFullScreen();
            assertThat(stage.isFullScreen()).isTrue();
            pin(FakeSupervisor.PIN);

            assertThat(stage.isFullScreen()).isFalse();
            assertThat(lock.isLocked()).isFalse();
            assertThat(notices.showing().getLast().title()).startsWith("The window is open");
        });
    }

    @Test
    void aPadThatWasLeftAloneKeepsNoGuestWaiting(FxRobot robot) {
        gate.supervisor.known();
        robot.interact(() -> {
            lock.lock();
            kiosk.switchOver();
            assertThat(overlay.isVisible()).isTrue();

            waits.pass(Duration.ofSeconds(30));

            assertThat(overlay.isVisible()).isFalse();
            assertThat(lock.isLocked()).isTrue();
        });
    }

    @Test
    void withoutAPinNobodyIsLockedInAndIsToldSo(FxRobot robot) {
        robot.interact(() -> {
            kiosk.switchOver();
            assertThat(lock.isLocked()).isFalse();
            assertThat(notices.showing().getFirst().title()).isEqualTo("Nobody could open it again");

            lock.lock();
            kiosk.allow(() -> gone++);
            assertThat(gone).isEqualTo(1);
            assertThat(closesAtOnce()).isFalse();
            press("#question-yes");
            assertThat(gone).isEqualTo(2);
        });
    }

    @Test
    void aLockedWindowClosesToThePinAloneAndWarnsOfWhatWaits(FxRobot robot) {
        gate.supervisor.known();
        waiting = 3;
        robot.interact(() -> {
            lock.lock();
            assertThat(closesAtOnce()).isFalse();
            assertThat(overlay.lookup("#question")).isNull();
            pin(FakeSupervisor.PIN);
            assertThat(gone).isZero();
            press("#question-no");
            assertThat(gone).isZero();

            closesAtOnce();
            pin(FakeSupervisor.PIN);
            press("#question-yes");
            assertThat(gone).isEqualTo(1);

            waiting = 0;
            closesAtOnce();
            pin(FakeSupervisor.PIN);
            assertThat(gone).isEqualTo(2);
            assertThat(lock.isLocked()).isTrue();
        });
    }

    @Test
    void whileItsGateOpensALockedWindowLetsNobodyOut(FxRobot robot) {
        robot.interact(() -> {
            open = Optional.empty();
            opening = true;
            lock.lock();

            kiosk.allow(() -> gone++);
            kiosk.switchOver();

            assertThat(closesAtOnce()).isFalse();
            assertThat(gone).isZero();
            assertThat(overlay.isVisible()).isFalse();
            assertThat(lock.isLocked()).isTrue();
        });
    }

    @Test
    void anOpenWindowClosesAtOnceUnlessSomethingWaits(FxRobot robot) {
        robot.interact(() -> {
            assertThat(closesAtOnce()).isTrue();

            waiting = 1;
            assertThat(closesAtOnce()).isFalse();
            press("#question-yes");
            assertThat(gone).isEqualTo(1);
        });
    }

    private boolean closesAtOnce() {
        return kiosk.mayClose(() -> gone++);
    }

    private void pin(String digits) {
        ((PasswordField) overlay.lookup("#pin-dots")).setText(digits);
        press("#pin-enter");
    }

    private void press(String button) {
        ((Button) overlay.lookup(button)).fire();
    }
}
