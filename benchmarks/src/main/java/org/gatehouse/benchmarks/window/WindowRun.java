package org.gatehouse.benchmarks.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;

/// What the scanning window costs while nobody comes, beside a window that only shows the camera's picture. The gate has
/// the heap it is shipped with, the other what Java gives by itself. And how soon somebody
/// who comes sees a verdict.
public final class WindowRun implements Measurement {
    private static final String GATE = "gate";
    private static final int GUESTS = 200;
    private static final int SHORT = 20;
    private static final int HOUR = 3_600;
    private static final Pattern PAUSE = Pattern.compile("\\[([0-9.]+)s\\].*Pause .* ([0-9.]+)ms");

    private final Path folder;
    private final int seconds;

    /// @param options `--hour` to stand there for an hour
    public WindowRun(Path folder, List<String> options) {
        this.folder = folder.resolve("window");
        seconds = options.contains("--hour") ? HOUR : SHORT;
    }

    @Override
    public String name() {
        return "window";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var bare = idle("bare");
        var gate = idle(GATE);
        report.table(
                "window: nobody in view, 1280 × 720, 30 pictures a second, " + seconds + " s, drawn without a display",
                List.of(List.of("", "cores", "MB allocated a picture", "MB resident", "longest pause ms"),
                        row("the gate", gate), row("bare preview", bare)));
        report.limits("window: nobody in view",
                List.of(Limit.atMost("allocated a picture", gate.said[1] / 1e6, 0.25, "MB"),
                        Limit.atMost("resident, beside the bare preview", gate.said[2] / bare.said[2], 1.5, "×"),
                        Limit.atMost("longest pause", gate.pause, 5, "ms")));
        paint(report);
    }

    private void paint(Report report) throws IOException, InterruptedException {
        var flags = new ArrayList<>(SoakRun.NO_DISPLAY);
        flags.addAll(SoakRun.AS_SHIPPED);
        double[] said = Child.run(flags, PaintWindow.class, folder.resolve("home").toString(), String.valueOf(GUESTS));
        report.table("window: " + GUESTS
                + " guests, a ticket held up → its verdict; up to 33 ms of it pass before the camera looks",
                List.of(List.of("", "median ms", "p99 ms"),
                        List.of("on the disk", Sample.millis(said[0]), Sample.millis(said[1])),
                        List.of("laid out to be painted", Sample.millis(said[2]), Sample.millis(said[3]))));
    }

    private record Idle(double[] said, double pause) {}

    private Idle idle(String which) throws IOException, InterruptedException {
        var log = folder.resolve(which + ".gc.log");
        var flags = new ArrayList<>(SoakRun.NO_DISPLAY);
        flags.add("-Xlog:gc:file=" + log);
        if (which.equals(GATE)) {
            flags.addAll(SoakRun.AS_SHIPPED);
        }
        double[] said = Child.run(flags, IdleWindow.class, folder.resolve("home").toString(), which,
                String.valueOf(seconds));
        try (var lines = Files.lines(log)) {
            return new Idle(said, lines.map(PAUSE::matcher).filter(Matcher::find)
                    .filter(found -> Double.parseDouble(found.group(1)) > said[3])
                    .mapToDouble(found -> Double.parseDouble(found.group(2))).max().orElse(0));
        }
    }

    private static List<String> row(String what, Idle idle) {
        return List.of(what, "%.2f".formatted(idle.said[0]), "%.3f".formatted(idle.said[1] / 1e6),
                "%.0f".formatted(idle.said[2]), "%.1f".formatted(idle.pause));
    }
}
