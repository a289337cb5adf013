package org.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.ticketing.admission.Verdict.Pass;

/// A gate in a process of its own that says each verdict, once it is told, until it is killed.
///
/// Arguments: the machine's home, a file of codes, the number of the first to present, how many.
final class KilledGate {
    private KilledGate() {}

    public static void main(String[] arguments) throws IOException {
        var codes = Files.readAllLines(Path.of(arguments[1]));
        int first = Integer.parseInt(arguments[2]);
        int last = Math.min(codes.size(), first + Integer.parseInt(arguments[3]));
        try (var gate = Machine.at(Path.of(arguments[0])).open()) {
            System.out.println("ready");
            for (int i = first; i < last; i++) {
                var presented = gate.present(codes.get(i));
                boolean green = presented.verdict() instanceof Pass;
                System.out.println((green ? "green " : "other ") + i + " "
                        + presented.record().map(Object::toString).orElse("-"));
                System.out.flush();
            }
        }
    }
}
