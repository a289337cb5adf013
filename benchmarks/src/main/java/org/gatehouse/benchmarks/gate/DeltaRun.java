package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// A hundred changes, as the feed brings them, taken in by a store of few tickets and by one of many: whether the cost
/// follows the change or the event.
public final class DeltaRun implements Measurement {
    private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
    private static final int CHANGES = 100;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 60;
    private static final double MOST = 1.5;

    private final Path folder;

    /// @param folder on the disk to be measured
    public DeltaRun(Path folder) {
        this.folder = folder.resolve("delta");
    }

    @Override
    public String name() {
        return "delta";
    }

    /// A store with its tickets.
    private record Event(GateStore store, Festival festival, long[] nanos) {}

    @Override
    public void run(Report report) throws IOException {
        OneGate.clear(folder);
        var events = new ArrayList<Event>();
        try {
            for (int size : SIZES) {
                var festival = new Festival(size, InstantSource.system().instant());
                var bare = new BareStore(folder.resolve(String.valueOf(size)));
                var store = bare.open();
                events.add(new Event(store, festival, new long[ROUNDS]));
                bare.load(store, festival);
            }
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (var event : events) {
                    event.nanos()[Math.max(round, 0)] = taken(event, round + WARM_UP);
                }
            }
        } finally {
            events.forEach(event -> event.store().close());
        }
        OneGate.clear(folder);
        report(report, events);
    }

    /// In nanoseconds.
    private static long taken(Event event, int round) {
        int rounds = WARM_UP + ROUNDS;
        var all = BareStore.some(event.festival(), CHANGES * rounds);
        var changes = IntStream.range(0, CHANGES).mapToObj(i -> cancelled(all.get(i * rounds + round))).toList();
        long after = event.store().manifest().orElseThrow().feed();
        var header = new ChangesHeader(Festival.EVENT, Content.ALL, after, after + 1, after + 1, changes.size());
        long start = System.nanoTime();
        if (!event.store().take(header, changes, null)) {
            throw new IllegalStateException("the changes were not taken in");
        }
        return System.nanoTime() - start;
    }

    private static Change cancelled(TicketId ticket) {
        var row = BareStore.row(ticket);
        return new Change.Ticket(
                new ManifestRow(ticket, TicketStatus.CANCELLED, row.since(), row.holder(), null, null));
    }

    private static void report(Report report, List<Event> events) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("tickets", "ms (median)", "middle half"));
        for (var event : events) {
            var sample = Sample.of(event.nanos());
            rows.add(List.of(String.format(Locale.ROOT, "%,d", event.festival().size()),
                    Sample.millis(sample.median()), sample.middleHalf()));
        }
        report.table("delta: " + CHANGES + " changes all over the event taken in, durably", rows);
        double few = Sample.of(events.getFirst().nanos()).median();
        double many = Sample.of(events.getLast().nanos()).median();
        report.limits("delta: a hundred times as many tickets", List.of(Limit.atMost("cost", many / few, MOST, "×")));
    }
}
