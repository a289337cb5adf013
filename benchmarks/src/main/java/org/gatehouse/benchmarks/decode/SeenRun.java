package org.gatehouse.benchmarks.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;

/// From the bytes of a camera's picture to a verdict on the disk, beside the same with ZXing as it comes and the JDK's own
/// check of the signature, each in a process of its own, warm. Pictures that both read: tickets held close and still.
public final class SeenRun implements Measurement {
    /// As the gate is started.
    private static final List<String> HEAP = List.of("-Xms64m", "-Xmn24m");

    private final Path folder;

    /// @param folder on the disk to be measured
    public SeenRun(Path folder) {
        this.folder = folder.resolve("seen");
    }

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        double[] us = Child.run(HEAP, SeenChild.class, "us", folder.resolve("us").toString());
        double[] them = Child.run(HEAP, SeenChild.class, "them", folder.resolve("them").toString());
        report.table("seen: 1280 × 720 bytes of a camera → verdict on the disk, 300 guests each",
                List.of(List.of("", "median ms", "p99 ms"),
                        List.of("Gatehouse", millis(us[0]), millis(us[1])),
                        List.of("ZXing, the JDK's check", millis(them[0]), millis(them[1]))));
        report.limits("seen: picture → durable",
                List.of(Limit.atMost("median, beside ZXing and the JDK", us[0] / them[0], 0.25, "×"),
                        Limit.atMost("p99", us[1], 5, "ms")));
    }

    private static String millis(double value) {
        return "%.2f".formatted(value);
    }
}
