package org.gatehouse.benchmarks.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;

/// Eight hours of guests through the gate's real window and camera path, as fast as they are judged.
public final class SoakRun implements Measurement {
    /// One guest every three seconds.
    private static final int EIGHT_HOURS = 9_600;
    static final List<String> NO_DISPLAY = List.of("-Djavafx.platform=desktop", "-Dglass.platform=Headless",
            "-Dprism.order=sw", "-Djava.awt.headless=true", "--sun-misc-unsafe-memory-access=allow");

    /// As in `gatehouse` and in `packaging/jpackage`.
    static final List<String> AS_SHIPPED = List.of("-Xms64m", "-Xmn24m");

    private final Path folder;

    public SoakRun(Path folder) {
        this.folder = folder.resolve("soak");
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        var flags = new ArrayList<>(NO_DISPLAY);
        flags.addAll(AS_SHIPPED);
        double[] said = Child.run(flags, SoakWindow.class, folder.toString(), String.valueOf(EIGHT_HOURS));
        report.table("soak: " + EIGHT_HOURS + " guests through the window and its camera, one after the other",
                List.of(List.of("", "shown → durable ms (median)", "live heap MB"),
                        List.of("after the first tenth", Sample.millis(said[0]), megabytes(said[2])),
                        List.of("the last tenth", Sample.millis(said[1]), megabytes(said[3]))));
        report.limits("soak: the last tenth beside the first",
                List.of(Limit.atMost("shown → durable, median", said[1] / said[0], 1.1, "×"),
                        Limit.atMost("live heap", said[3] / said[2], 1.1, "×")));
    }

    private static String megabytes(double bytes) {
        return "%.1f".formatted(bytes / 1e6);
    }
}
