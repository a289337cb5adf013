package org.gatehouse.demo.play;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import org.gatehouse.desk.platform.AppFolder;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.organizer.app.Console;
import org.gatehouse.organizer.app.Setup;
import org.gatehouse.organizer.office.CloudOffice;
import org.gatehouse.organizer.signin.CloudDoor;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.api.Cloud;

/// The real console on a window of this process. Only the system's dialogs and viewers are replaced, which do not
/// exist without a display: what is saved goes into a folder.
public final class ConsoleProgram implements AutoCloseable {
    private static final double WIDTH = 1_000;
    private static final double HEIGHT = 900;

    private final Windows windows;
    private final OwnWindow window;

    private ConsoleProgram(Windows windows, OwnWindow window) {
        this.windows = windows;
        this.window = window;
    }

    /// Starts it.
    ///
    /// @param home what it remembers
    /// @param saved where it saves tickets
    public static ConsoleProgram start(Windows windows, Path home, CloudConfig cloud, Path saved) {
        try {
            Files.createDirectories(saved);
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var random = new SecureRandom();
        var signIn = new SignIn(cloud, new SecretsFolder(home.resolve("secrets"), random).open(),
                InstantSource.system(), random);
        var door = new CloudDoor(signIn, session -> new CloudOffice(Cloud.at(cloud.api(), session.tokens())));
        var setup = new Setup(new AppFolder(home), door, cloud.api().getHost(), new SavedDocuments(saved),
                InstantSource.system(), Locale.ENGLISH, Workers.virtual(), new FxThread());
        return new ConsoleProgram(windows, windows.onUiThread(() -> shown(windows, setup)));
    }

    private static OwnWindow shown(Windows windows, Setup setup) {
        var stage = new javafx.stage.Stage();
        new Console(setup).show(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        return new OwnWindow(windows, stage);
    }

    public OwnWindow window() {
        return window;
    }

    @Override
    public void close() {
        windows.close(window.stage());
    }
}
