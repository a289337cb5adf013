package org.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.Pass;

/// A gate in a process of its own that presents every code once it is told to, in an order of its own, each until it
/// is judged, and says whom it let in.
///
/// Arguments: the machine's home, a file of codes, a seed.
final class RivalGate {
    private static final int PATIENCE = 1_000;
    private static final int LONGEST_PAUSE_NANOS = 2_000_000;

    private RivalGate() {}

    public static void main(String[] arguments) throws IOException {
        var codes = Files.readAllLines(Path.of(arguments[1]));
        var order = IntStream.range(0, codes.size()).boxed().collect(Collectors.toList());
        var random = new Random(Long.parseLong(arguments[2]));
        Collections.shuffle(order, random);
        try (var gate = Machine.at(Path.of(arguments[0])).open()) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            for (int number : order) {
                // or one of the two would have the store to itself
                LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
                var presented = gate.present(codes.get(number));
                int tries = 1;
                for (; presented.verdict() instanceof CouldNotJudge && tries < PATIENCE; tries++) {
                    presented = gate.present(codes.get(number));
                }
                System.out.println("%s %d %d".formatted(word(presented.verdict()), number, tries));
            }
        }
    }

    private static String word(Verdict verdict) {
        return verdict instanceof Pass ? "green" : verdict instanceof CouldNotJudge ? "unjudged" : "refused";
    }
}
