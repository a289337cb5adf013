package org.gatehouse.proving.disk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.gatehouse.proving.disk.FileHistory.Change;
import org.gatehouse.proving.disk.FileHistory.Piece;
import org.gatehouse.proving.disk.FileHistory.Resize;

/// Which of the changes that no sync has covered are on the disk all the same. A disk writes whole sectors, in any
/// order; a sector that was written holds everything that was done to it up to some moment.
final class Survivors {
    private static final int[] SECTORS = {512, 4096};

    private final List<Change> changes;
    private final int sector;
    /// By sector: the last change that it holds.
    private final Map<Long, Long> last = new HashMap<>();
    private final long lastResize;

    private Survivors(List<Change> changes, int sector, Fate fate, RandomGenerator random) {
        this.changes = List.copyOf(changes);
        this.sector = sector;
        for (var change : this.changes) {
            if (change instanceof Piece piece) {
                for (long at = piece.offset() / sector; at * sector < end(piece); at++) {
                    if (fate.reaches(piece.order(), random)) {
                        last.put(at, piece.order());
                    }
                }
            }
        }
        lastResize = fate.lastResize(random);
    }

    /// What becomes of changes: each of these happens to real disks.
    private record Fate(Manner manner, long from, long to, long upTo, long seed) {
        private boolean reaches(long order, RandomGenerator random) {
            return switch (manner) {
                case NOTHING -> false;
                case EVERYTHING -> true;
                case UP_TO_A_MOMENT -> order <= upTo;
                case SOME_WRITES -> new SplittableRandom(seed ^ order).nextBoolean();
                case SOME_SECTORS -> random.nextBoolean();
            };
        }

        private long lastResize(RandomGenerator random) {
            return switch (manner) {
                case NOTHING -> from - 1;
                case EVERYTHING -> to;
                case UP_TO_A_MOMENT -> upTo;
                case SOME_WRITES, SOME_SECTORS -> random.nextInt(4) > 0 ? to : random.nextLong(from - 1, to + 1);
            };
        }
    }

    private enum Manner {
        NOTHING, EVERYTHING, UP_TO_A_MOMENT, SOME_WRITES, SOME_SECTORS
    }

    static Survivors of(List<Change> changes, RandomGenerator random) {
        long from = changes.isEmpty() ? 0 : changes.getFirst().order();
        long to = changes.isEmpty() ? 0 : changes.getLast().order();
        var manner = Manner.values()[random.nextInt(Manner.values().length)];
        var fate = new Fate(manner, from, to, random.nextLong(from - 1, to + 1), random.nextLong());
        return new Survivors(changes, SECTORS[random.nextInt(SECTORS.length)], fate, random);
    }

    /// @param image as it was before all the changes
    void writeTo(Image image) {
        long size = image.size();
        for (var change : changes) {
            switch (change) {
                case Piece piece -> write(piece, image);
                case Resize resize when resize.order() <= lastResize -> {
                    size = resize.after();
                    if (size < image.size()) {
                        image.resize(size);
                    }
                }
                case Resize ignored -> {
                    // the file's length is not on the disk
                }
            }
        }
        image.resize(size);
    }

    private void write(Piece piece, Image image) {
        for (long at = piece.offset() / sector; at * sector < end(piece); at++) {
            if (piece.order() <= last.getOrDefault(at, Long.MIN_VALUE)) {
                long from = Math.max(piece.offset(), at * sector);
                long to = Math.min(end(piece), (at + 1) * sector);
                image.write(from, Arrays.copyOfRange(piece.after(), (int) (from - piece.offset()),
                        (int) (to - piece.offset())));
            }
        }
    }

    private static long end(Piece piece) {
        return piece.offset() + piece.after().length;
    }
}
