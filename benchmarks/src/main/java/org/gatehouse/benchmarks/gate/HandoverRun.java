package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gatehouse.backend.local.LocalCloudSettings;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.cloud.OneCloud;
import org.gatehouse.proving.festival.SecretsInMemory;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.manifest.EventFacts;

/// How fast a gate that comes back to the network hands over what waits, to the cloud as it runs on one machine: with
/// the real handlers, and AWS's own local DynamoDB in memory. There is no limit: what is slow is mostly that database.
public final class HandoverRun implements Measurement {
    private static final int RECORDS = 900;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final Path folder;

    /// @param folder for the cloud and the gate's store
    public HandoverRun(Path folder) {
        this.folder = folder.resolve("handover");
    }

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        OneGate.clear(folder);
        try (var cloud = OneCloud.in(folder.resolve("cloud"))) {
            var event = cloud.event(RECORDS, 1).event().id();
            cloud.soldElsewhere(event, RECORDS);
            try (var gate = gate(cloud, event)) {
                double seconds = handedOver(gate);
                report.table("handover: admissions that waited → the local cloud → answered", List.of(
                        List.of("records", "seconds", "records/s"), List.of(String.valueOf(RECORDS),
                                String.format(Locale.ROOT, "%.2f", seconds),
                                String.format(Locale.ROOT, "%,.0f", RECORDS / seconds))));
            }
        }
        OneGate.clear(folder);
    }

    /// One that has let everybody in without the cloud hearing of it.
    private GateClient gate(OneCloud cloud, EventId event) throws IOException {
        var gates = LocalGates.of(GateSetup.of(Files.createDirectories(folder.resolve("home")), cloud.api(),
                new SecretsInMemory(), InstantSource.system(), "benchmark"));
        var gate = gates
                .open(gates.enrol(cloud.office().gates().newEnrolment(event, IdempotencyKey.random()).code(), "North"));
        gate.preload(progress -> {});
        gate.standAt(gate.facts().map(EventFacts::gates).orElseThrow().getFirst().id(), Direction.IN);
        IntStream.range(0, RECORDS).forEach(number -> OneGate.admit(gate, OneCloud.barcode(number)));
        return gate;
    }

    private static double handedOver(GateClient gate) throws IOException, InterruptedException {
        long start = System.nanoTime();
        gate.startSync();
        while (gate.standing().waiting() > 0) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IOException("the cloud has not answered every record in " + LONGEST);
            }
            Thread.sleep(LOOK_EVERY);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
