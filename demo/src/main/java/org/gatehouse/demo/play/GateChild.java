package org.gatehouse.demo.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.scanner.app.GateParts;
import org.gatehouse.scanner.app.GateProgram;
import org.gatehouse.scanner.camera.CameraPatience;
import org.gatehouse.scanner.camera.FolderDriver;
import org.gatehouse.scanner.camera.FolderPlay;
import org.gatehouse.scanner.camera.WebcamCameras;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.sync.account.BadCloudConfig;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.checkin.SyncPace;

/// The real gate program in a process of its own, used from outside through a [WindowServer]. Its camera plays a
/// folder: each new image is held up for a moment and taken away again.
///
/// Arguments: its home folder, the file that names the cloud, the camera's folder, a name for the machine.
final class GateChild {
    private static final double WIDTH = 1_000;
    private static final double HEIGHT = 760;
    private static final double RATE = 30;
    private static final int HELD = 3;
    private static final int AWAY = 1;
    /// As in service, but for the patience between tries: nobody waits a minute in a demonstration.
    private static final SyncPace PACE = new SyncPace(Duration.ofMillis(300), Duration.ofSeconds(1),
            Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(2));

    private GateChild() {}

    public static void main(String[] arguments) throws IOException, BadCloudConfig {
        var told = System.out;
        System.setOut(System.err);
        var home = Path.of(arguments[0]);
        var cloud = CloudConfig.read(Path.of(arguments[1]));
        var windows = Windows.open();
        var parts = parts(home, cloud, Path.of(arguments[2]), arguments[3]);
        var stage = windows.blank();
        var program = windows.onUiThread(() -> started(parts, stage));
        new WindowServer(windows, new OwnWindow(windows, stage), told)
                .serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        windows.onUiThread(() -> {
            program.close();
            return program;
        });
        System.exit(0);
    }

    private static GateParts parts(Path home, CloudConfig cloud, Path camera, String name) {
        var secrets = new SecretsFolder(home.resolve("secrets"), new SecureRandom()).open();
        var setup = GateSetup.of(home, cloud.api(), secrets, InstantSource.system(), "demo").at(PACE);
        var play = FolderPlay.of(camera).at(RATE).holding(HELD, AWAY).ending(FolderPlay.Ending.WAIT);
        return new GateParts(LocalGates.of(setup), WebcamCameras.of(new FolderDriver(play)),
                CameraPatience.usual(), GateParts.View.PLAIN,
                Settings.open(home.resolve("settings.properties")), new Silence(), Locale.ENGLISH, name,
                InstantSource.system(), System::nanoTime);
    }

    private static GateProgram started(GateParts parts, Stage stage) {
        var program = new GateProgram(parts, stage);
        program.start();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        return program;
    }

    /// Nobody listens.
    private static final class Silence implements Speaker {
        @Override
        public void play(Chime chime) {}

        @Override
        public void setVolume(double volume) {}

        @Override
        public void close() {}
    }
}
