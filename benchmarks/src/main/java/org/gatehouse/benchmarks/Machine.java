package org.gatehouse.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where the figures come from.
final class Machine {
    private Machine() {}

    static String describe(Path folder) {
        return "%s %s, %d cores%s, Java %s (%s), files on %s".formatted(System.getProperty("os.name"),
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), processor(),
                Runtime.version().feature(), System.getProperty("java.vm.vendor"), fileSystem(folder));
    }

    /// How many programs wanted to compute at once during the last minute; absent where the system does not tell.
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 2) + ")").orElse("");
        } catch (IOException elsewhere) {
            return "";
        }
    }

    private static String fileSystem(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException unknown) {
            return "an unknown file system";
        }
    }
}
