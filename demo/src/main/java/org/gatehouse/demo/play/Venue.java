package org.gatehouse.demo.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import org.gatehouse.backend.local.LocalCloud;
import org.gatehouse.backend.local.LocalCloudSettings;
import org.gatehouse.backend.local.LocalCloudSettings.Tables;
import org.gatehouse.backend.local.Seed;
import org.gatehouse.sync.account.BadCloudConfig;
import org.gatehouse.sync.account.CloudConfig;

/// Where everything is played: a local cloud over one folder, and the machines that talk to it, each with a folder of
/// its own and a network cable of its own. Closing it closes them all.
public final class Venue implements AutoCloseable {
    private final Path folder;
    private final LocalCloud cloud;
    private final Windows windows;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private Venue(Path folder, LocalCloud cloud, Windows windows) {
        this.folder = folder;
        this.cloud = cloud;
        this.windows = windows;
    }

    public static Venue open(Path folder, Tables tables, Seed seed) {
        var settings = LocalCloudSettings.in(folder.resolve("cloud").toAbsolutePath(), Clock.systemUTC())
                .with(tables).with(seed);
        try {
            return new Venue(folder, LocalCloud.start(settings), Windows.open());
        } catch (IOException e) {
            throw new UncheckedIOException("The local cloud does not start", e);
        }
    }

    public LocalCloud cloud() {
        return cloud;
    }

    /// What programs are told that talk to the cloud directly.
    public CloudConfig config() {
        try {
            return CloudConfig.read(cloud.configuration());
        } catch (BadCloudConfig e) {
            throw new IllegalStateException("The local cloud's own configuration is not in order", e);
        }
    }

    /// A console at its first screen.
    public ConsoleProgram console(String name) {
        return later(ConsoleProgram.start(windows, folder.resolve(name), config(), tickets()));
    }

    /// A laptop for a gate, switched off, its cable plugged in.
    public GateMachine gate(String name) {
        var cable = later(Cable.to(cloud.api()));
        var home = folder.resolve("gate-" + name.replace(' ', '-'));
        return later(new GateMachine(name, home, configuration(home, cable), cable));
    }

    /// Somebody of the staff, signed in.
    public Clerk clerk(String email, String password) {
        return later(Clerk.signedIn(config(), folder.resolve("clerk-" + open.size()), email, password));
    }

    /// Where consoles save tickets.
    public Path tickets() {
        return folder.resolve("tickets");
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("Something does not close", e);
            }
        }
        cloud.close();
    }

    private <T extends AutoCloseable> T later(T part) {
        open.push(part);
        return part;
    }

    private Path configuration(Path home, Cable cable) {
        var values = new Properties();
        var file = home.resolve("cloud.properties");
        try (var in = Files.newBufferedReader(cloud.configuration())) {
            values.load(in);
            values.setProperty("api", cable.endpoint().toString());
            Files.createDirectories(home);
            try (var out = Files.newBufferedWriter(file)) {
                values.store(out, "The cloud, through a cable that can be pulled");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the gate where the cloud is", e);
        }
    }
}
