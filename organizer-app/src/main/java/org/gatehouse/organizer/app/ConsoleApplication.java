package org.gatehouse.organizer.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;

import org.gatehouse.desk.platform.AppFolder;
import org.gatehouse.desk.platform.AttachMachine;
import org.gatehouse.desk.platform.LogFile;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.organizer.office.CloudOffice;
import org.gatehouse.organizer.signin.CloudDoor;
import org.gatehouse.sync.account.BadCloudConfig;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.account.SecretsUnavailable;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.api.Cloud;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javafx.application.Application;
import javafx.stage.Stage;

/// Starts the window in its own process: the machine, the log, the configuration, the cloud.
public final class ConsoleApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApplication.class);

    @Override
    public void start(Stage stage) {
        var home = AppFolder.of("console", new AttachMachine());
        LogFile.start(home.folder("log"), "console");
        var config = getParameters().getRaw().isEmpty()
                ? home.file("cloud.properties")
                : Path.of(getParameters().getRaw().getFirst());
        try {
            var console = new Console(setup(stage, home, CloudConfig.read(config)));
            Thread.setDefaultUncaughtExceptionHandler((_, failure) -> console.unforeseen(failure));
            console.show(stage);
            LOG.info("The console is up");
        } catch (BadCloudConfig | SecretsUnavailable cannotStart) {
            LOG.error("The console cannot start", cannotStart);
            new CannotStart(String.valueOf(cannotStart.getMessage()), home.path()).show(stage);
        }
    }

    private Setup setup(Stage stage, AppFolder home, CloudConfig config) {
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var signIn = new SignIn(config, new SecretsFolder(home.folder("secrets"), random).open(), clock, random);
        var door = new CloudDoor(signIn, session -> new CloudOffice(Cloud.at(config.api(), session.tokens())));
        var documents = new SystemDocuments(stage, getHostServices(), home.folder("viewed"));
        return new Setup(home, door, config.api().getHost(), documents, clock, Locale.getDefault(), Workers.virtual(),
                new FxThread());
    }
}
