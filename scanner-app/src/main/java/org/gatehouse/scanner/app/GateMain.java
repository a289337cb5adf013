package org.gatehouse.scanner.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.AppFolder;
import org.gatehouse.desk.platform.AttachMachine;
import org.gatehouse.desk.platform.LogFile;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Doorstep;
import org.gatehouse.desk.screen.PassphraseView;
import org.gatehouse.desk.screen.PassphraseWindow;
import org.gatehouse.desk.shot.FirstScreen;
import org.gatehouse.scanner.camera.CameraPatience;
import org.gatehouse.scanner.kiosk.WindowLock;
import org.gatehouse.scanner.sound.MachineSpeaker;
import org.gatehouse.sync.account.BadCloudConfig;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.account.SecretsUnavailable;
import org.gatehouse.sync.account.Unlocking;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the gate: `GateMain [--kiosk] [cloud.properties]`. Without a file the one of that name in the gate's own folder
/// counts; with `--kiosk` the window is locked until a supervisor opens it. [CameraChoice] says how a folder of images plays the camera, and `gatehouse.home` where the folder is.
/// `GateMain --may-remove [folder]` starts nothing: it says how many records only this machine holds, see [Removal].
///
/// Does not itself extend `Application`, for Java refuses such a main class on the class path.
public final class GateMain {
    private static final String MAY_REMOVE = "--may-remove";
    private static final String KIOSK = "--kiosk";

    private GateMain() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(MAY_REMOVE))
            System.exit(new Removal(System.out).ask(args.length > 1 ? Path.of(args[1]) : home().path()));
        Application.launch(Program.class, args);
    }

    /// The parts of a gate that keeps everything in `home` and talks to the cloud that `config` names.
    ///
    /// @throws SecretsUnavailable where the keychain does not open
    public static GateParts parts(AppFolder home, CloudConfig config, CameraChoice camera) {
        return parts(home, config, camera, secrets(home).open());
    }

    private static SecretsFolder secrets(AppFolder home) {
        return new SecretsFolder(home.folder("secrets"), new SecureRandom());
    }

    private static GateParts parts(AppFolder home, CloudConfig config, CameraChoice camera, Secrets secrets) {
        InstantSource clock = InstantSource.system();
        LocalGates gates = LocalGates.of(GateSetup.of(home.path(), config.api(), secrets, clock, software()));
        return new GateParts(gates, camera.cameras(), CameraPatience.usual(), camera.view(),
                Settings.open(home.file("settings.properties")), new MachineSpeaker(), Locale.getDefault(),
                machineName(), clock, System::nanoTime);
    }

    private static AppFolder home() {
        return AppFolder.of("gate", new AttachMachine());
    }

    private static String software() {
        String version = GateMain.class.getPackage().getImplementationVersion();
        return "Gatehouse gate " + (version == null ? "development" : version);
    }

    private static String machineName() {
        String name = System.getenv().getOrDefault("COMPUTERNAME", System.getenv().getOrDefault("HOSTNAME", ""));
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    /// The gate in a process of its own: machine, log, configuration, cloud and window.
    public static final class Program extends Application {
        private static final Logger LOG = LoggerFactory.getLogger(Program.class);
        private @Nullable GateProgram gate;

        @Override
        public void start(Stage stage) {
            AppFolder home = home();
            LogFile.start(home.folder("log"), "gate");
            Doorstep doorstep = new Doorstep(stage, home, GateWords::in,
                    new Doorstep.Sayings("app.name", "cannot-start", "cannot-start.next"));
            try {
                enter(stage, home, doorstep);
            } catch (BadCloudConfig | SecretsUnavailable cannotStart) {
                doorstep.cannotStart(cannotStart);
            }
            if (FirstScreen.isAllThatIsWanted())
                endWhenDrawn(stage);
        }

        /// What is only shown while the gate makes itself ready is no screen yet.
        private void endWhenDrawn(Stage stage) {
            Runnable drawn = () -> FirstScreen.whenDrawn(stage, Program::endCheck);
            GateProgram started = gate;
            if (started == null)
                drawn.run();
            else
                started.whenSettled(drawn);
        }

        private void enter(Stage stage, AppFolder home, Doorstep doorstep) throws BadCloudConfig {
            CloudConfig config = CloudConfig.read(config(home));
            SecretsFolder folder = secrets(home);
            switch (folder.unlock(config.withoutKeychain())) {
                case Unlocking.Open open -> run(stage, home, config, open.secrets());
                case Unlocking.Passphrase asked -> doorstep.ask(purpose(asked.purpose()),
                        new PassphraseWindow.Lock<>(folder::open, SecretsUnavailable::isWrongPassphrase,
                                secrets -> run(stage, home, config, secrets), doorstep::cannotStart));
            }
        }

        private static PassphraseView.Purpose purpose(Unlocking.Purpose purpose) {
            return switch (purpose) {
                case CHOOSE -> PassphraseView.Purpose.CHOOSE;
                case ENTER -> PassphraseView.Purpose.ENTER;
            };
        }

        private void run(Stage stage, AppFolder home, CloudConfig config, Secrets secrets) {
            GateParts parts = parts(home, config, CameraChoice.ofProperties(), secrets);
            if (getParameters().getRaw().contains(KIOSK))
                WindowLock.demand(parts.settings());
            GateProgram started = new GateProgram(parts, stage);
            gate = started;
            Thread.setDefaultUncaughtExceptionHandler((_, failure) -> started.unforeseen(failure));
            started.start();
            LOG.info("The gate is up");
        }

        private Path config(AppFolder home) {
            return getParameters().getRaw().stream().filter(argument -> !argument.equals(KIOSK)).findFirst()
                    .map(Path::of).orElseGet(() -> home.file("cloud.properties"));
        }

        private static void endCheck() {
            System.out.println("The gate has drawn its first screen.");
            Platform.exit();
        }

        @Override
        public void stop() {
            GateProgram running = gate;
            if (running != null)
                running.close();
        }
    }
}
