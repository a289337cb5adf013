package org.gatehouse.scanner.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Through the real webcam-capture; only the hardware is invented.
class CameraLoopTest {
    private static final CameraName DESK = new CameraName("Desk camera");
    private static final CameraName DOOR = new CameraName("Door camera");
    private static final CameraPatience SHORT = new CameraPatience(Duration.ofMillis(300), Duration.ofMillis(150),
            Duration.ofMillis(100), Duration.ofMillis(150), Duration.ofMillis(40));

    private final FakeHardware hardware = new FakeHardware();
    private final WatchedCamera watched = new WatchedCamera();
    private final Pictures pictures = new Pictures();
    private final CameraLoop loop = new CameraLoop(WebcamCameras.of(hardware), SHORT, pictures, watched,
            System::nanoTime);

    @AfterEach
    void switchOff() {
        loop.close();
        watched.awaitOff();
    }

    @Test
    @Timeout(60)
    void aWorkingCameraSendsGreyAndColouredPictures() throws Exception {
        hardware.plugIn("Desk camera");

        loop.start();

        assertThat(pictures.grey().take()).isNotNull();
        assertThat(pictures.coloured().take()).isNotNull();
        watched.awaitLive();
    }

    @Test
    void aMissingCameraIsSaidAndUsedAsSoonAsItIsPluggedIn() {
        loop.start();
        watched.awaitFault(new CameraFault.Missing());

        hardware.plugIn("Desk camera");

        watched.awaitLive();
    }

    @Test
    void aMachineWithoutTheDriversLibraryIsToldSo() {
        hardware.withoutItsSystemLibrary();

        loop.start();

        watched.awaitFault(new CameraFault.NoDriver());
    }

    @Test
    void aCameraHeldByAnotherProgramIsSaidAndUsedAsSoonAsItIsFree() {
        FakeHardware.Camera camera = hardware.plugIn("Desk camera").heldByAnotherProgram();
        loop.start();
        watched.awaitFault(new CameraFault.Busy(DESK));

        camera.letGo();

        watched.awaitLive();
    }

    @Test
    void anOpenCameraThatSendsNothingIsNotCalledLive() {
        FakeHardware.Camera camera = hardware.plugIn("Desk camera").sendingNothing();
        loop.start();
        watched.awaitFault(new CameraFault.NoPicture(DESK));

        camera.working();

        watched.awaitLive();
    }

    @Test
    void aCameraStuckInsideItsDriverIsSaid() {
        FakeHardware.Camera camera = hardware.plugIn("Desk camera").stuckInItsDriver();

        loop.start();

        watched.awaitFault(new CameraFault.NoPicture(DESK));
        camera.letGo();
    }

    @Test
    void aBlackPictureIsSaidUntilLightComes() {
        FakeHardware.Camera camera = hardware.plugIn("Desk camera").sendingBlack();
        loop.start();
        watched.awaitFault(new CameraFault.Black(DESK));

        camera.working();

        watched.awaitLive();
    }

    @Test
    void aFrozenPictureIsSaidAndTheCameraOpenedAnew() {
        FakeHardware.Camera camera = hardware.plugIn("Desk camera").frozen();
        loop.start();
        watched.awaitFault(new CameraFault.Frozen(DESK));

        camera.working();

        watched.awaitLive();
        assertThat(camera.timesOpened).isGreaterThan(1);
    }

    @Test
    void anUnpluggedCameraComesBackWithoutARestart() {
        FakeHardware.Camera camera = hardware.plugIn("Desk camera");
        loop.start();
        watched.awaitLive();

        hardware.unplug(camera);
        watched.awaitFault(new CameraFault.Unplugged(DESK));
        hardware.plugIn("Desk camera");

        watched.awaitLive();
    }

    @Test
    void theChosenCameraIsUsedAndNoOtherInItsPlace() {
        FakeHardware.Camera desk = hardware.plugIn("Desk camera");
        FakeHardware.Camera door = hardware.plugIn("Door camera");
        loop.choose(Optional.of(DOOR));
        loop.start();
        watched.awaitLive();
        assertThat(watched.cameras()).containsExactly(DESK, DOOR);
        assertThat(desk.lightIsOn()).isFalse();

        hardware.unplug(door);

        watched.awaitFault(new CameraFault.Unplugged(DOOR));
        assertThat(desk.lightIsOn()).isFalse();
        loop.choose(Optional.of(DESK));
        watched.awaitLive();
    }

    @Test
    void theLightIsOffWhenNothingIsScanned() {
        FakeHardware.Camera camera = hardware.plugIn("Desk camera");
        loop.start();
        watched.awaitLive();

        loop.stop();

        watched.awaitOff();
        assertThat(camera.lightIsOn()).isFalse();
        loop.start();
        watched.awaitLive();
    }
}
