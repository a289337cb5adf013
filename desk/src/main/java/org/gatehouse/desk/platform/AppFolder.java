package org.gatehouse.desk.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder where one program keeps what it must remember: `gatehouse/<app>` inside the machine's private storage,
/// or `<app>` inside the folder named by the system property `gatehouse.home`.
public record AppFolder(Path path) {

    /// Names a folder to use instead of the private storage, for tests, demonstrations and portable installations.
    public static final String HOME_PROPERTY = "gatehouse.home";

    /// Finds the folder and makes it if it is not there.
    ///
    /// @throws UncheckedIOException where it cannot be made
    public static AppFolder of(String app, Machine machine) {
        var home = System.getProperty(HOME_PROPERTY);
        var base = home == null ? machine.privateStorage().resolve("gatehouse") : Path.of(home);
        return new AppFolder(make(base.resolve(app)));
    }

    /// A folder inside this one, made if it is not there.
    public Path folder(String name) {
        return make(path.resolve(name));
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make the folder " + folder, failure);
        }
    }
}
