package org.gatehouse.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.backend.local.DemoSeed;
import org.gatehouse.backend.local.LocalCloud;
import org.gatehouse.backend.local.LocalCloudSettings;
import org.gatehouse.organizer.app.ConsoleMain;
import org.gatehouse.scanner.app.GateMain;
import org.gatehouse.ticketing.wire.Role;

/// The demonstration for somebody before a screen: the local cloud in this process, each window in one of its own.
final class OpenDemo {
    private final Path home;
    private final PrintStream out;

    OpenDemo(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /// Returns once both windows are closed.
    ///
    /// @throws IOException where the cloud or a window does not start
    void run() throws IOException, InterruptedException {
        var clock = Clock.systemUTC();
        var settings = LocalCloudSettings.in(home.resolve("cloud"), clock);
        out.println("The local cloud starts…");
        try (var cloud = LocalCloud.start(settings.with(new DemoSeed(clock, settings.random())))) {
            explain(cloud);
            var windows = List.of(open(ConsoleMain.class, cloud), open(GateMain.class, cloud));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> windows.forEach(Process::destroy)));
            for (var window : windows) {
                window.waitFor();
            }
        }
    }

    private void explain(LocalCloud cloud) {
        out.printf("""

                Two windows open: the console, where an organizer works, and the gate, which lets people in.
                The Harvest Moon Festival has its doors open now.

                  1  In the console sign in as  %s  with the password  %s
                  2  Open the festival, then Gates & devices, Enrol a device. Hold the symbol before the gate's
                     camera, or type the code there.
                  3  Under Registrations open somebody's ticket and hold it before the camera. No camera? At the gate
                     press F3 and type the guest's name.

                """, DemoSeed.staff().getFirst().email(), DemoSeed.PASSWORD);
        out.println("Everybody has that password. See what others may do:");
        DemoSeed.staff().stream().skip(1).forEach(
                member -> out.printf("  %-30s %s%n", member.email(), named(member.roles().iterator().next())));
        out.printf("""
                Supervisors at the gate have the PIN %s.

                The cloud's address is %s, its data in %s.
                Close both windows, or press Ctrl-C here, to end.
                """, DemoSeed.PIN, cloud.api(), home);
    }

    private static String named(Role role) {
        return role.group().replace('-', ' ');
    }

    private Process open(Class<?> program, LocalCloud cloud) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Djavafx.platform=desktop", "-XX:+UseSerialGC",
                "-Dgatehouse.home=" + home, "-cp", System.getProperty("java.class.path"), program.getName(),
                cloud.configuration().toString()));
        return new ProcessBuilder(command).inheritIO().start();
    }
}
