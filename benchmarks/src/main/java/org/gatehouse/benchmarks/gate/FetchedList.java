package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.ProgressListener.Progress;

/// A list that is on the disk as it was fetched, and of which nothing is in the store: what is left of a program that
/// was ended at the last byte.
final class FetchedList {
    private FetchedList() {}

    /// Until the gate is ready, in nanoseconds.
    static long load(Path home, URI cloud, InstantSource clock) throws IOException {
        OneGate.clear(home);
        var gates = OneGate.gates(home, cloud, clock);
        var event = OneGate.enrol(gates);
        try (var gate = gates.open(event)) {
            fetch(gate);
        }
        forgetStore(home);
        try (var gate = gates.open(event)) {
            long start = System.nanoTime();
            gate.preload(progress -> {
                if (progress instanceof Progress.Fetching) {
                    throw new IllegalStateException("the list is fetched again");
                }
            });
            return System.nanoTime() - start;
        }
    }

    private static void fetch(GateClient gate) {
        try {
            gate.preload(progress -> {
                if (progress instanceof Progress.Fetching fetching && fetching.bytes() == fetching.of()) {
                    throw new LastByte();
                }
            });
        } catch (LastByte ended) {
            return;
        }
        throw new IllegalStateException("the list came without an end");
    }

    private static void forgetStore(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("gate.db")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class LastByte extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
