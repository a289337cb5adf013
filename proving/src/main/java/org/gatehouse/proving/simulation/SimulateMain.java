package org.gatehouse.proving.simulation;

import java.util.List;
import org.gatehouse.proving.disk.FaultyDisk;
import org.gatehouse.proving.simulation.Simulation.Settings;

/// Plays worlds from the command line: `./gatehouse simulate [--seeds N] [--from S] [--seed S]`.
public final class SimulateMain {
    private static final int WRONG_USE = 2;

    private SimulateMain() {}

    public static void main(String[] words) {
        Silence.fall();
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        var whyNot = FaultyDisk.whyNot();
        if (whyNot.isPresent()) {
            System.err.println("Simulating needs a disk whose faults are chosen: " + whyNot.get());
            return WRONG_USE;
        }
        try {
            var wish = Wish.of(words);
            var report = new Report(new Simulation(Settings.standard()), System.out);
            return wish.single() ? report.replay(wish.from()) : report.playAll(wish.from(), wish.seeds());
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(notUnderstood.getMessage());
            return WRONG_USE;
        }
    }

    /// What was asked for.
    ///
    /// @param single one world, with its whole log
    record Wish(long from, int seeds, boolean single) {
        private static final int USUAL = 1000;

        static Wish of(List<String> words) {
            var wish = new Wish(1, USUAL, false);
            for (int i = 0; i < words.size(); i += 2) {
                long number = number(words, i + 1);
                wish = switch (words.get(i)) {
                    case "--seeds" -> new Wish(wish.from(), Math.toIntExact(number), wish.single());
                    case "--from" -> new Wish(number, wish.seeds(), wish.single());
                    case "--seed" -> new Wish(number, 1, true);
                    default -> throw new IllegalArgumentException("There is no word " + words.get(i)
                            + ": use --seeds N, --from S or --seed S.");
                };
            }
            return wish;
        }

        private static long number(List<String> words, int at) {
            try {
                return Long.parseLong(words.get(at));
            } catch (NumberFormatException | IndexOutOfBoundsException none) {
                throw new IllegalArgumentException("Behind " + words.get(at - 1) + " there must be a number.", none);
            }
        }
    }
}
