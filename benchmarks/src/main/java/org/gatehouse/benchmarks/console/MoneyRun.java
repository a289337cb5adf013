package org.gatehouse.benchmarks.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Options;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.benchmarks.cloud.Door;
import org.gatehouse.benchmarks.cloud.OneCloud;
import org.gatehouse.benchmarks.gate.OneGate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Revenue by day and the reconciliation of an event with many registrations, from the cloud as it runs on one machine
/// to the picture; beside bare scans of the two tables that they come from.
public final class MoneyRun implements Measurement {
    private static final int REGISTRATIONS = 100_000;

    private final Path folder;
    private final int registrations;

    /// @param folder for the cloud and what the console remembers
    public MoneyRun(Path folder, Options options) {
        this.folder = folder.resolve("money");
        this.registrations = options.number("registrations", REGISTRATIONS);
    }

    @Override
    public String name() {
        return "money";
    }

    @Override
    public void run(Report report) throws Exception {
        OneGate.clear(folder);
        Files.createDirectories(folder);
        try (var cloud = OneCloud.in(folder.resolve("cloud")); var console = Door.before(cloud.api())) {
            var event = cloud.event(registrations, 1).event();
            new FullTables(cloud, event).fill(registrations);
            double bare = scanned(cloud.dynamo(), "registrations") + scanned(cloud.dynamo(), "tickets");
            var window = Child.run(BenchConsole.FLAGS, MoneyWindow.class,
                    cloud.configurationFor(console.address(), folder.resolve("console.properties")).toString(),
                    event.id().value(), folder.toString());
            report(report, window, bare, console.passages(0, Double.MAX_VALUE, what -> what.contains("/guests")));
        }
    }

    /// In seconds.
    private static double scanned(DynamoDbClient dynamo, String table) {
        long start = System.nanoTime();
        long items = dynamo.scanPaginator(request -> request.tableName(OneCloud.TABLES + table)).stream()
                .mapToLong(page -> page.items().size()).sum();
        if (items == 0) {
            throw new IllegalStateException("nothing in " + table);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void report(Report report, double[] window, double bare, List<Door.Passage> pages) {
        var each = Sample.of(pages.stream().mapToLong(Door.Passage::nanos).toArray());
        double server = pages.stream().mapToLong(Door.Passage::nanos).sum() / 1e9;
        report.limits(String.format(Locale.ROOT, "money: %,d registrations", registrations), List.of(
                Limit.atMost("last answer to the revenue's picture", window[1], 1_000, "ms"),
                Limit.atMost("tab pressed to the reconciliation's picture", window[2], 300, "ms")));
        report.table("money: beside it", List.of(List.of("", ""), row("opened to the last answer, s", window[0]),
                row("of which the cloud, s", server), row("the same × bare scans of both tables", server / bare),
                row("answers", pages.size()), row("an answer, median, ms", each.median() / 1e6),
                row("the same, p99", each.quantile(0.99) / 1e6),
                row("bytes of all answers, packed, kB",
                        pages.stream().mapToLong(Door.Passage::bytes).sum() / 1e3),
                row("live heap, MB", window[3]), row("resident at most, MB", window[4])));
    }

    private static List<String> row(String what, double value) {
        return List.of(what, String.format(Locale.ROOT, "%,.2f", value));
    }
}
