package org.gatehouse.benchmarks.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.TokenSource;
import org.gatehouse.sync.json.Json;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.sync.upload.Uploader;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.wire.RecordBatch;

/// Waiting records from the store through the client to a cloud that does nothing with them, and the answers back into
/// the store; beside making the same compressed JSON of records that are in memory.
public final class UploadRun implements Measurement {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 20;
    private static final int RECORDS = 4_000;
    private static final List<Integer> SIZES = List.of(1, 2, 3, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 400, 500);
    private static final int CALLS = 25;
    private static final double STALL_MILLIS = 40;

    private final Path folder;
    private final ObjectMapper json = Json.mapper();

    /// @param folder for the store
    public UploadRun(Path folder) {
        this.folder = folder.resolve("upload");
    }

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public void run(Report report) throws IOException {
        OneGate.clear(folder);
        var festival = new Festival(ROUNDS * RECORDS, InstantSource.system().instant());
        var bare = new BareStore(folder);
        var ours = new long[ROUNDS];
        var theirs = new long[ROUNDS];
        var records = new ArrayList<GateRecord>();
        try (var store = bare.open();
                var server = new NoOpCloud();
                var cloud = Cloud.at(server.address(), TokenSource.none())) {
            bare.load(store, festival);
            var uploader = uploader(store, cloud);
            for (int round = 0; round < ROUNDS; round++) {
                records.clear();
                for (int i = 0; i < RECORDS; i++) {
                    records.add(bare.admit(store, festival.tickets().get(round * RECORDS + i)));
                }
                theirs[round] = built(records);
                ours[round] = sent(uploader, server, records);
                store.settle();
            }
            var calls = calls(server, cloud, records);
            report(report, Arrays.copyOfRange(ours, WARM_UP, ROUNDS),
                    Arrays.copyOfRange(theirs, WARM_UP, ROUNDS), calls);
        }
        OneGate.clear(folder);
    }

    private static Uploader uploader(GateStore store, Cloud cloud) {
        var clock = new DeviceClock(InstantSource.system(), System::nanoTime, Optional.empty(), Optional.empty());
        return new Uploader(store, cloud.gates(), Festival.EVENT, new Contact(clock));
    }

    private static List<List<GateRecord>> batches(List<GateRecord> records) {
        var batches = new ArrayList<List<GateRecord>>();
        for (int from = 0; from < records.size(); from += RecordBatch.MOST) {
            batches.add(records.subList(from, Math.min(from + RecordBatch.MOST, records.size())));
        }
        return batches;
    }

    /// In nanoseconds.
    private long built(List<GateRecord> records) throws IOException {
        long start = System.nanoTime();
        for (var batch : batches(records)) {
            try (var zip = new GZIPOutputStream(new ByteArrayOutputStream())) {
                zip.write(json.writeValueAsBytes(new RecordBatch(batch)));
            }
        }
        return System.nanoTime() - start;
    }

    /// In nanoseconds.
    private static long sent(Uploader uploader, NoOpCloud server, List<GateRecord> records) throws IOException {
        for (var batch : batches(records)) {
            server.willStore(batch);
        }
        long start = System.nanoTime();
        if (uploader.sendAll().isPresent()) {
            throw new IllegalStateException("not every record was sent");
        }
        return System.nanoTime() - start;
    }

    /// The slowest of some calls, without the first, by the size of the batch, in nanoseconds.
    private static List<Sample> calls(NoOpCloud server, Cloud cloud, List<GateRecord> records) throws IOException {
        var calls = new ArrayList<Sample>();
        for (int size : SIZES) {
            var batch = records.subList(0, size);
            var nanos = new long[CALLS];
            for (int i = -1; i < CALLS; i++) {
                server.willStore(batch);
                long start = System.nanoTime();
                cloud.gates().send(Festival.EVENT, new RecordBatch(batch));
                nanos[Math.max(i, 0)] = System.nanoTime() - start;
            }
            calls.add(Sample.of(nanos));
        }
        return calls;
    }

    private static void report(Report report, long[] ours, long[] theirs, List<Sample> calls) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("records in a batch", "p50 ms", "slowest ms"));
        for (int i = 0; i < SIZES.size(); i++) {
            rows.add(List.of(String.valueOf(SIZES.get(i)), Sample.millis(calls.get(i).median()),
                    Sample.millis(calls.get(i).quantile(1))));
        }
        report.table("upload: one call through the client to a cloud that does nothing, " + CALLS + " of each size",
                rows);
        double rate = RECORDS / (Sample.of(ours).median() / 1e9);
        double peer = RECORDS / (Sample.of(theirs).median() / 1e9);
        double slowest = calls.stream().mapToLong(one -> one.quantile(0.9)).max().orElseThrow() / 1e6;
        report.limits(String.format(Locale.ROOT,
                "upload: store → client → cloud → store, %,.0f records/s, beside making the JSON, %,.0f records/s",
                rate,
                peer),
                List.of(Limit.atLeast("rate", rate / peer, 0.5, "× making the JSON"), Limit.atMost(
                        "p90 of the slowest size of batch", slowest, STALL_MILLIS, "ms")));
    }
}
