package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import org.gatehouse.proving.festival.SecretsInMemory;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.EnrolmentCode;

/// A gate as the scanner opens it, in a fresh folder.
public final class OneGate {
    private OneGate() {}

    public static GateClient enrolled(Path home, URI cloud, InstantSource clock) throws IOException {
        clear(home);
        var gates = gates(home, cloud, clock);
        return gates.open(enrol(gates));
    }

    static LocalGates gates(Path home, URI cloud, InstantSource clock) throws IOException {
        return LocalGates.of(GateSetup.of(Files.createDirectories(home), cloud, new SecretsInMemory(), clock,
                "benchmark"));
    }

    static EnrolledEvent enrol(LocalGates gates) {
        return gates.enrol(new EnrolmentCode("000000000000"), "Bench");
    }

    /// In nanoseconds. Another verdict, or one without a record, would make the figure worthless.
    static long admit(GateClient gate, String code) {
        long start = System.nanoTime();
        var presented = gate.present(code);
        long nanos = System.nanoTime() - start;
        if (!(presented.verdict() instanceof Verdict.Admit) || presented.record().isEmpty()) {
            throw new IllegalStateException("not the expected verdict: " + presented);
        }
        return nanos;
    }

    public static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
