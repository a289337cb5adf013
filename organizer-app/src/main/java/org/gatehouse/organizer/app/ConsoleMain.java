package org.gatehouse.organizer.app;

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
import org.gatehouse.desk.screen.Doorstep;
import org.gatehouse.desk.screen.PassphraseView;
import org.gatehouse.desk.screen.PassphraseWindow;
import org.gatehouse.desk.shot.FirstScreen;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.organizer.office.CloudOffice;
import org.gatehouse.organizer.signin.CloudDoor;
import org.gatehouse.sync.account.BadCloudConfig;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.account.SecretsUnavailable;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.account.Unlocking;
import org.gatehouse.sync.api.Cloud;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the console: `ConsoleMain [cloud.properties]`. Without an argument the file of that name in the console's own
/// folder counts. Does not itself extend `Application`, for Java refuses such a main class on the class path.
public final class ConsoleMain {

    private ConsoleMain() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /// The console in a process of its own: machine, log, configuration, cloud and window.
    public static final class Program extends Application {
        private static final Logger LOG = LoggerFactory.getLogger(Program.class);

        @Override
        public void start(Stage stage) {
            var home = AppFolder.of("console", new AttachMachine());
            LogFile.start(home.folder("log"), "console");
            var doorstep = new Doorstep(stage, home, ConsoleWords::in,
                    new Doorstep.Sayings("app.title", "cannot-start", "cannot-start.next"));
            try {
                enter(stage, home, doorstep);
            } catch (BadCloudConfig | SecretsUnavailable cannotStart) {
                doorstep.cannotStart(cannotStart);
            }
            if (FirstScreen.isAllThatIsWanted()) {
                FirstScreen.whenDrawn(stage, Program::endCheck);
            }
        }

        private void enter(Stage stage, AppFolder home, Doorstep doorstep) throws BadCloudConfig {
            var config = CloudConfig.read(config(home));
            var folder = new SecretsFolder(home.folder("secrets"), new SecureRandom());
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
            var console = new Console(setup(stage, home, config, secrets));
            Thread.setDefaultUncaughtExceptionHandler((_, failure) -> console.unforeseen(failure));
            console.show(stage);
            LOG.info("The console is up");
        }

        private Path config(AppFolder home) {
            var arguments = getParameters().getRaw();
            return arguments.isEmpty() ? home.file("cloud.properties") : Path.of(arguments.getFirst());
        }

        private Setup setup(Stage stage, AppFolder home, CloudConfig config, Secrets secrets) {
            var clock = InstantSource.system();
            var random = new SecureRandom();
            var door = new CloudDoor(new SignIn(config, secrets, clock, random),
                    session -> new CloudOffice(Cloud.at(config.api(), session.tokens())));
            var documents = new SystemDocuments(stage, getHostServices(), home.folder("viewed"));
            return new Setup(home, door, config.api().getHost(), documents, clock, Locale.getDefault(),
                    Workers.virtual(),
                    new FxThread());
        }

        private static void endCheck() {
            System.out.println("The console has drawn its first screen.");
            Platform.exit();
        }
    }
}
