package org.gatehouse.proving.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// What was done to one file and has not reached the disk for certain. The file itself shows everything that was done;
/// a power cut takes some of it back. For one thread at a time.
final class FileHistory {
    /// Memory goes to the disk in pages of so many bytes.
    private static final int PAGE = 4096;

    private final List<Change> pending = new ArrayList<>();

    sealed interface Change {
        /// Grows with every change.
        long order();
    }

    /// Bytes within one page, or behind the end of a file that was cut off there.
    ///
    /// @param givenUp a sync of them has failed: the system believes they are on the disk, and no later sync writes them
    record Piece(long order, long offset, byte[] before, byte[] after, boolean givenUp) implements Change {
        private Piece giveUp() {
            return new Piece(order, offset, before, after, true);
        }

        private long page() {
            return offset / PAGE;
        }
    }

    /// The file's length in bytes.
    record Resize(long order, long before, long after) implements Change {}

    /// To be told before it is done.
    void write(long order, Image image, long offset, byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            long at = offset + done;
            int length = (int) Math.min(bytes.length - done, PAGE - at % PAGE);
            var after = Arrays.copyOfRange(bytes, done, done + length);
            pending.add(new Piece(order, at, image.read(at, length), after, false));
            done += length;
        }
        long size = image.size();
        if (offset + bytes.length > size) {
            pending.add(new Resize(order, size, offset + bytes.length));
        }
    }

    /// To be told before it is done.
    void resize(long order, Image image, long size) {
        long now = image.size();
        if (size < now) {
            pending.add(new Piece(order, size, image.read(size, Math.toIntExact(now - size)), new byte[0], false));
        }
        if (size != now) {
            pending.add(new Resize(order, now, size));
        }
    }

    /// All that was done before is on the disk, but for what an earlier sync gave up and nobody wrote again.
    void synced(long before) {
        var written = pagesWritten(before);
        pending.removeIf(change -> change.order() < before
                && !(change instanceof Piece piece && piece.givenUp() && !written.contains(piece.page())));
    }

    private Set<Long> pagesWritten(long before) {
        var pages = new TreeSet<Long>();
        for (var change : pending) {
            if (change instanceof Piece piece && !piece.givenUp() && change.order() < before) {
                pages.add(piece.page());
            }
        }
        return pages;
    }

    /// A sync failed: none of what was done before is on the disk for certain, and a later sync will not mend that.
    void syncFailed(long before) {
        pending.replaceAll(
                change -> change instanceof Piece piece && change.order() < before ? piece.giveUp() : change);
    }

    FileHistory copy() {
        var copy = new FileHistory();
        copy.pending.addAll(pending);
        return copy;
    }

    /// Makes of a file what a power cut may leave of it.
    ///
    /// @param image shows everything that was done
    void cut(Image image, RandomGenerator random) {
        var survivors = Survivors.of(pending, random);
        for (var change : pending.reversed()) {
            switch (change) {
                case Piece piece -> image.write(piece.offset(), piece.before());
                case Resize resize -> image.resize(resize.before());
            }
        }
        survivors.writeTo(image);
        pending.clear();
    }
}
