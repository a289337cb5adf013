package org.gatehouse.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.demo.play.Story;

/// The demonstration: `DemoMain [--home FOLDER] [FOLDER]`. Pictures and the ticket go to the folder (`target/demo`),
/// what the programs remember to the home (a new folder each time). With a display both windows open on the demo
/// festival; without one the whole path is played and every step printed.
public final class DemoMain {
    private DemoMain() {}

    public static void main(String[] arguments) throws Exception {
        System.getProperties().putIfAbsent("logback.configurationFile", "logback-demo.xml");
        var options = DemoOptions.read(arguments);
        if (options.hasDisplay()) {
            new OpenDemo(options.home(), System.out).run();
        } else {
            play(options);
        }
        System.exit(0);
    }

    private static void play(DemoOptions options) throws Exception {
        var story = new Story(System.out);
        Files.createDirectories(options.pictures());
        try (var demo = PlayedDemo.open(options.home(), options.pictures(), story)) {
            demo.play();
        } catch (RuntimeException | AssertionError e) {
            System.out.println();
            System.out.println("The demonstration stops here: " + e.getMessage());
            e.printStackTrace(System.err);
            System.exit(1);
        }
        System.out.printf("%nDone in %s: %d claims, each checked. Pictures and the ticket are in %s%n",
                Story.text(story.lasted()), story.claims(), options.pictures());
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    /// What the command line asks for.
    ///
    /// @param home what the programs remember
    /// @param pictures where pictures and the ticket go
    record DemoOptions(Path home, Path pictures) {
        static DemoOptions read(String[] arguments) throws java.io.IOException {
            var pictures = absolute("target/demo");
            Path home = null;
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i].equals("--home") && i + 1 < arguments.length) {
                    home = absolute(arguments[++i]);
                } else {
                    pictures = absolute(arguments[i]);
                }
            }
            return new DemoOptions(home == null ? Files.createTempDirectory("gatehouse-demo") : home, pictures);
        }

        /// Whether windows can be shown to somebody.
        boolean hasDisplay() {
            if ("Headless".equals(System.getProperty("glass.platform"))) {
                return false;
            }
            boolean linux = System.getProperty("os.name").startsWith("Linux");
            return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        }
    }
}
