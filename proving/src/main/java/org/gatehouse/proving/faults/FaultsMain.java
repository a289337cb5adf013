package org.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/// Does a fault to a gate and says what became of it: `FaultsMain [NAME… | all] [--times N] [--seed S]`. Without a name,
/// lists them. Ends with 0 where every promise was kept, with 1 where one was not, with 2 where it was asked wrongly.
final class FaultsMain {
    private static final int BROKEN = 1;
    private static final int ASKED_WRONGLY = 2;

    private FaultsMain() {}

    static List<Fault> faults() {
        return List.of(new KillFault(), new PowerFault(), new SyncFault(), new FullFault(), new BitsFault(),
                new TwoFault(),
                new NetworkFault(), new ClockFault());
    }

    public static void main(String[] arguments) {
        System.getProperties().putIfAbsent("logback.configurationFile", "logback-faults.xml");
        try {
            var asked = Asked.of(List.of(arguments), faults());
            if (asked.faults().isEmpty()) {
                list();
                return;
            }
            long broken = asked.faults().stream().filter(fault -> !kept(fault, asked)).count();
            System.exit(broken == 0 ? 0 : BROKEN);
        } catch (IllegalArgumentException wrong) {
            System.err.println("faults: " + wrong.getMessage());
            System.exit(ASKED_WRONGLY);
        }
    }

    /// What was asked for.
    ///
    /// @param times absent where the usual
    record Asked(List<Fault> faults, OptionalInt times, long seed) {
        /// @throws IllegalArgumentException with a sentence
        static Asked of(List<String> arguments, List<Fault> known) {
            var faults = new ArrayList<Fault>();
            var times = OptionalInt.empty();
            long seed = ThreadLocalRandom.current().nextInt(1_000_000);
            for (var rest = arguments.iterator(); rest.hasNext();) {
                var word = rest.next();
                switch (word) {
                    case "--times" -> times = OptionalInt.of((int) number(word, rest));
                    case "--seed" -> seed = number(word, rest);
                    case "all" -> faults.addAll(known);
                    default -> faults.add(known.stream().filter(fault -> fault.name().equals(word)).findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("there is no fault " + word
                                    + "; without a name they are listed")));
                }
            }
            return new Asked(faults, times, seed);
        }

        private static long number(String option, Iterator<String> rest) {
            var text = Optional.of(rest).filter(Iterator::hasNext).map(Iterator::next).orElse("");
            if (!text.matches("[0-9]{1,9}") || option.equals("--times") && Integer.parseInt(text) == 0) {
                throw new IllegalArgumentException(option + " needs a number");
            }
            return Long.parseLong(text);
        }
    }

    private static void list() {
        System.out.println("./gatehouse faults NAME… | all [--times N] [--seed S]");
        for (var fault : faults()) {
            System.out.printf("%n  %-9s%,d %s: %s%n", fault.name(), fault.usual().often(), fault.usual().what(),
                    fault.promise());
        }
    }

    private static boolean kept(Fault fault, Asked asked) {
        int times = asked.times().orElse(fault.usual().often());
        System.out.printf("%s: %s. %,d %s, seed %d.%n", fault.name(), fault.promise(), times, fault.usual().what(),
                asked.seed());
        long from = System.nanoTime();
        try {
            var folder = Files.createTempDirectory("gatehouse-" + fault.name());
            var findings = fault.befall(new Trial(folder, times, asked.seed(), FaultsMain::progress));
            Folders.delete(folder);
            say(findings);
            System.out.printf("  %s, in %d s%n%n", findings.broken().isEmpty() ? "kept" : "BROKEN",
                    Duration.ofNanos(System.nanoTime() - from).toSeconds());
            return findings.broken().isEmpty();
        } catch (Exception failure) {
            System.out.printf("  could not be tried: %s%n%n", failure);
            failure.printStackTrace();
            return false;
        }
    }

    private static void progress(String line) {
        System.err.println("  … " + line);
    }

    private static void say(Findings findings) {
        findings.figures().forEach(line -> System.out.println("  " + line));
        findings.kept().forEach(line -> System.out.println("  ✓ " + line));
        findings.broken().forEach(line -> System.out.println("  ✗ " + line));
    }
}
