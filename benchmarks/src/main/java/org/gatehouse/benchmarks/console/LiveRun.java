package org.gatehouse.benchmarks.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.benchmarks.Child;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Options;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.benchmarks.cloud.Door;
import org.gatehouse.benchmarks.cloud.OneCloud;
import org.gatehouse.benchmarks.gate.OneGate;
import org.gatehouse.ticketing.gate.GateId;

/// The page of the night while twenty gates let in somebody every second, against the cloud as it runs on one machine:
/// how soon after the cloud's answer a record is on the page, and what that costs.
public final class LiveRun implements Measurement {
    private static final int GATES = 20;
    private static final int SECONDS = 40;
    /// Until the page is there, and after it.
    private static final int MARGIN = 30;
    /// What came later than this before the end may not be on the page yet.
    private static final long TAIL = 6_000;
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "TransactGetItems", "Scan");

    private final Path folder;
    private final int seconds;

    /// @param folder for the cloud, the gates and what the console remembers
    public LiveRun(Path folder, Options options) {
        this.folder = folder.resolve("live");
        this.seconds = options.number("seconds", SECONDS);
    }

    @Override
    public String name() {
        return "live";
    }

    /// A span of time, in milliseconds since 1970.
    private record Span(double from, double to) {
        double minutes() {
            return (to - from) / 60_000;
        }

        List<Door.Passage> of(Door door) {
            return door.passages(from, to, _ -> true);
        }

        double readsAMinute(Door tables) {
            return door(tables) / minutes();
        }

        double aMinute(Door tables, String kind) {
            return tables.passages(from, to, kind::equals).size() / minutes();
        }

        private long door(Door tables) {
            return tables.passages(from, to, READS::contains).size();
        }
    }

    @Override
    public void run(Report report) throws Exception {
        OneGate.clear(folder);
        Files.createDirectories(folder);
        var tables = new AtomicReference<Door>();
        int most = seconds + seconds / 2 + MARGIN;
        try (var cloud = OneCloud.in(folder.resolve("cloud"), database -> opened(tables, database));
                var before = Objects.requireNonNull(tables.get());
                var console = Door.before(cloud.api())) {
            var event = cloud.event(GATES * most, GATES).event();
            try (var crew = new Crew(cloud, event.id(), event.gates(), folder, most)) {
                var alone = alone();
                var window = Child.run(BenchConsole.FLAGS, LiveWindow.class,
                        cloud.configurationFor(console.address(), folder.resolve("console.properties")).toString(),
                        event.id().value(), folder.toString(), String.valueOf(seconds));
                report(report, crew, console, before, alone, window);
            }
        }
    }

    private static URI opened(AtomicReference<Door> tables, URI database) throws IOException {
        var door = Door.before(database);
        tables.set(door);
        return door.address();
    }

    /// The gates report and nobody watches.
    private Span alone() throws InterruptedException {
        double from = System.currentTimeMillis();
        Thread.sleep(seconds * 500L);
        return new Span(from, System.currentTimeMillis());
    }

    /// A figure on the page, from when on.
    private record Seen(long at, GateId gate, long persons) {
        static Seen read(String line) {
            var parts = line.split(" ");
            return new Seen(Long.parseLong(parts[0]), new GateId(parts[1]), Long.parseLong(parts[2]));
        }
    }

    private void report(Report report, Crew crew, Door console, Door tables, Span alone, double[] window)
            throws IOException {
        var watched = new Span(window[0], window[1]);
        var seen = Files.readAllLines(folder.resolve(LiveWindow.SEEN)).stream().map(Seen::read).toList();
        var waits = new ArrayList<Long>();
        int never = 0;
        for (var post : crew.posts()) {
            var uploads = post.door().passages(watched.from(), watched.to() - TAIL, what -> what.endsWith("/records"));
            for (var upload : uploads) {
                long wait = wait(upload, post.gate().id(), seen);
                never += wait < 0 ? 1 : 0;
                waits.add(Math.max(0, wait) * 1_000_000);
            }
        }
        var sample = Sample.of(waits.stream().mapToLong(Long::longValue).toArray());
        report.limits(String.format(Locale.ROOT, "live: %d gates, %d uploads answered in %.0f s", GATES, waits.size(),
                watched.minutes() * 60 - TAIL / 1e3),
                List.of(Limit.atMost("from an upload's answer to its figure on the page, p50",
                        sample.median() / 1e9, 5, "s"),
                        Limit.atMost("the same, p99", sample.quantile(0.99) / 1e9, 5, "s"),
                        Limit.exactly("uploads whose figure never came", never, 0, "of all")));
        costs(report, crew, watched, watched.of(console), tables, alone, window);
    }

    /// In milliseconds; less than none where it never came. All that this gate had let in when it sent is on the page
    /// then, so the record is.
    private static long wait(Door.Passage upload, GateId gate, List<Seen> seen) {
        return seen.stream().filter(one -> one.gate().equals(gate) && one.persons() >= upload.count())
                .mapToLong(one -> Math.max(0, Math.round(one.at() - upload.answered()))).findFirst().orElse(-1);
    }

    private static void costs(Report report, Crew crew, Span watched, List<Door.Passage> asked, Door tables, Span alone,
            double[] window) {
        double minutes = watched.minutes();
        var times = Sample.of(asked.stream().mapToLong(Door.Passage::nanos).toArray());
        double idle = alone.readsAMinute(tables);
        report.limits("live: what one console costs", List.of(
                Limit.atMost("its requests", asked.size() / minutes / 60, 0.5, "a second"),
                Limit.atMost("cores used", window[2], 0.5, "of 1")));
        report.table("live: beside it", List.of(List.of("", ""),
                row("answers to the console, kB a minute",
                        asked.stream().mapToLong(Door.Passage::bytes).sum() / 1e3 / minutes),
                row("of them unchanged, %", 100.0 * asked.stream().filter(one -> one.status() == 304).count()
                        / asked.size()),
                row("one answer, median, ms", times.median() / 1e6), row("the same, p99", times.quantile(0.99) / 1e6),
                row("reads of the tables a minute, gates and console", watched.readsAMinute(tables)),
                row("the same, gates alone", idle),
                row("of these, rows by key", alone.aMinute(tables, "GetItem")),
                row("of these, several rows by key", alone.aMinute(tables, "BatchGetItem")),
                row("of these, rows that a query names", alone.aMinute(tables, "Query")),
                row("writes to the tables a minute, gates alone", alone.of(tables).size() / alone.minutes() - idle),
                row("requests of all gates a minute",
                        crew.posts().stream().mapToLong(post -> watched.of(post.door()).size()).sum() / minutes),
                row("records among them", crew.posts().stream().flatMap(post -> watched.of(post.door()).stream())
                        .filter(one -> one.what().endsWith("/records")).count() / minutes),
                row("live heap, MB", window[3]), row("resident, MB", window[4])));
    }

    private static List<String> row(String what, double value) {
        return List.of(what, String.format(Locale.ROOT, "%,.1f", value));
    }
}
