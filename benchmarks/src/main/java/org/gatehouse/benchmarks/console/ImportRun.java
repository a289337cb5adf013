package org.gatehouse.benchmarks.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Options;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.cloud.BareWrites;
import org.gatehouse.benchmarks.cloud.OneCloud;
import org.gatehouse.benchmarks.gate.OneGate;
import org.gatehouse.ticketing.wire.Imports;

/// A list of tickets sold elsewhere, taken in by the console's own window and sent to the cloud as it runs on one
/// machine; beside writing as many items of the same size to the same DynamoDB with nothing to think about.
public final class ImportRun implements Measurement {
    private static final int ROWS = 100_000;
    /// Of the database on the same cores most of it is: a row is three items in a transaction.
    private static final double SHARE = 0.1;

    private final Path folder;
    private final int rows;

    /// @param folder for the cloud, the list and what the program remembers
    public ImportRun(Path folder, Options options) {
        this.folder = folder.resolve("import");
        this.rows = options.number("rows", ROWS);
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        OneGate.clear(folder);
        var list = list(Files.createDirectories(folder).resolve("guests.csv"));
        try (var cloud = OneCloud.in(folder.resolve("cloud"))) {
            var event = cloud.event(rows, 1).event().id();
            var bare = new BareWrites(cloud.dynamo());
            var before = bare.contents();
            var window = Child.run(BenchConsole.FLAGS, ImportWindow.class, cloud.configuration().toString(),
                    event.value(), list.toString(), folder.toString());
            var written = bare.contents().since(before);
            report(report, window, written, bare.write(written), Files.size(list));
        }
        OneGate.clear(folder);
    }

    private Path list(Path file) throws IOException {
        return Files.writeString(file, IntStream.rangeClosed(1, rows)
                .mapToObj("HMF-%1$07d,Ada Lovelace %1$d,guest%1$d@example.org,Day ticket"::formatted)
                .collect(Collectors.joining("\n", "Barcode,Name,E-mail,Ticket type\n", "\n")));
    }

    private void report(Report report, double[] window, BareWrites.Contents written, double bareSeconds, long size) {
        double ours = rows / window[1];
        double theirs = rows / bareSeconds;
        report.limits(String.format(Locale.ROOT,
                "import: %,d rows, %,.0f rows/s, beside their %,d items of %,d bytes written in batches, %,.0f rows/s",
                rows, ours, written.items(), written.bytes() / Math.max(1, written.items()), theirs),
                List.of(Limit.atLeast("rate", ours / theirs, SHARE, "× bare batches")));
        report.table("import: the console meanwhile", List.of(List.of("", ""),
                row("file, kB", size / 1e3), row("file chosen to every row judged and shown, ms", window[0]),
                row("sent and answered, s", window[1]),
                row("a request of " + Imports.Request.MOST + " rows, median, ms", window[2]),
                row("the same, p99", window[3]), row("cores used while sending", window[4]),
                row("heap in use at the end, MB", window[5]), row("resident at most, MB", window[6])));
    }

    private static List<String> row(String what, double value) {
        return List.of(what, String.format(Locale.ROOT, "%,.2f", value));
    }
}
