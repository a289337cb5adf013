package org.gatehouse.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// SQLite's write-ahead log, looked at before SQLite does. SQLite takes a log to end at the first frame that is not as
/// it was written, for that is how a power cut leaves it; where a bit has changed in the middle, all behind it would
/// silently be gone. But a transaction is synced before the next one is begun: only the last may be torn.
///
/// As the file format has it: 32 bytes of header, then frames of 24 bytes and a page. The header and each frame carry
/// the same two salts, and each a checksum over itself and all before it.
final class LogFile {
    private static final int PAGE = 4096;
    private static final int HEADER = 32;
    private static final int FRAME = 24 + PAGE;
    private static final int MAGIC = 0x377f0682;
    private static final int SALTS_AT = 16;
    private static final int SUM_AT = 24;
    private static final int FRAME_COMMIT_AT = 4;
    private static final int FRAME_SALTS_AT = 8;
    private static final int FRAME_SUM_AT = 16;
    private static final int FRAME_PAGE_AT = 24;
    /// To find a changed bit takes tens of milliseconds.
    private static final int MOST_SEARCHES = 16;

    private final ByteBuffer bytes;
    private int searches;

    private LogFile(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// Whether there is a log with a change in it that no power cut has made.
    static boolean isDamaged(Path log) throws IOException {
        return Files.exists(log) && new LogFile(LogRoom.without(log)).isDamaged();
    }

    /// Makes a log readable to its end: a bit that has changed is changed back where it can be found; what else is not
    /// as it was written stays so and is made to look right, for readers who check what they read.
    static void mend(Path log) throws IOException {
        if (Files.exists(log)) {
            var file = new LogFile(LogRoom.without(log));
            file.mend();
            Files.write(log, file.bytes.array());
        }
    }

    private int frames() {
        return Math.max(0, (bytes.capacity() - HEADER) / FRAME);
    }

    private static int at(int frame) {
        return HEADER + frame * FRAME;
    }

    private boolean isDamaged() {
        if (frames() == 0) {
            return false;
        }
        if (!isHeaderSound()) {
            return salts(at(0) + FRAME_SALTS_AT) != 0 && (isSound(0, storedHeaderSum()) || isSound(0, headerSum()));
        }
        int end = firstUnsound();
        return end < frames() && (goesOnBehind(end) || !changedBits(end, sumBefore(end)).isEmpty());
    }

    private boolean isHeaderSound() {
        return (bytes.getInt(0) & -2) == MAGIC && headerSum() == storedHeaderSum();
    }

    private int firstUnsound() {
        int frame = 0;
        while (frame < frames() && isOurs(frame) && isSound(frame, sumBefore(frame))) {
            frame++;
        }
        return frame;
    }

    /// Whether a transaction was begun behind the one that holds this frame.
    private boolean goesOnBehind(int end) {
        int frame = end;
        while (frame < frames() && !(isOurs(frame) && commits(frame))) {
            frame++;
        }
        return frame + 1 < frames() && isOurs(frame + 1);
    }

    private boolean commits(int frame) {
        return bytes.getInt(at(frame) + FRAME_COMMIT_AT) != 0;
    }

    private long salts(int at) {
        return bytes.getLong(at);
    }

    private boolean isOurs(int frame) {
        return salts(at(frame) + FRAME_SALTS_AT) == salts(SALTS_AT);
    }

    private boolean isSound(int frame, long before) {
        return frameSum(frame, before) == storedSum(frame);
    }

    private long storedHeaderSum() {
        return bytes.getLong(SUM_AT);
    }

    private long storedSum(int frame) {
        return bytes.getLong(at(frame) + FRAME_SUM_AT);
    }

    private long sumBefore(int frame) {
        return frame == 0 ? storedHeaderSum() : storedSum(frame - 1);
    }

    private long headerSum() {
        return sum(0, SUM_AT, 0);
    }

    private long frameSum(int frame, long before) {
        return sum(at(frame) + FRAME_PAGE_AT, PAGE, sum(at(frame), FRAME_SALTS_AT, before));
    }

    /// Two sums of words of 32 bits in the machine's own order, each fed by the other.
    private long sum(int from, int length, long before) {
        boolean turned = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        int first = (int) (before >>> 32);
        int second = (int) before;
        for (int at = from; at < from + length; at += 8) {
            int one = bytes.getInt(at);
            int two = bytes.getInt(at + 4);
            first += (turned ? Integer.reverseBytes(one) : one) + second;
            second += (turned ? Integer.reverseBytes(two) : two) + first;
        }
        return (long) first << 32 | second & 0xFFFF_FFFFL;
    }

    /// The bits of the file each of which makes the frame sound when it is changed. Of some, the checksum tells less.
    private List<Integer> changedBits(int frame, long before) {
        var found = new ArrayList<Integer>();
        if (++searches > MOST_SEARCHES) {
            return found;
        }
        for (int bit = at(frame) * Byte.SIZE; bit < at(frame + 1) * Byte.SIZE; bit++) {
            change(bit);
            if (isOurs(frame) && isSound(frame, before)) {
                found.add(bit);
            }
            change(bit);
        }
        return found;
    }

    private void change(int bit) {
        int at = bit / Byte.SIZE;
        bytes.put(at, (byte) (bytes.get(at) ^ 1 << bit % Byte.SIZE));
    }

    private void mend() {
        if (frames() == 0) {
            return;
        }
        mendHeader();
        long before = storedHeaderSum();
        for (int frame = 0; frame < frames() && (isOurs(frame) || Long.bitCount(salts(at(frame) + FRAME_SALTS_AT)
                ^ salts(SALTS_AT)) == 1); frame++) {
            mend(frame, before);
            before = storedSum(frame);
        }
    }

    private void mendHeader() {
        if (!isHeaderSound()) {
            bytes.putInt(0, MAGIC | (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? 1 : 0));
            bytes.putInt(8, PAGE);
            bytes.putLong(SALTS_AT, salts(at(0) + FRAME_SALTS_AT));
            bytes.putLong(SUM_AT, headerSum());
        }
    }

    private void mend(int frame, long before) {
        if (isOurs(frame) && isSound(frame, before)) {
            return;
        }
        var bits = changedBits(frame, before);
        if (bits.size() == 1) {
            change(bits.getFirst());
        } else {
            bytes.putLong(at(frame) + FRAME_SALTS_AT, salts(SALTS_AT));
            bytes.putLong(at(frame) + FRAME_SUM_AT, frameSum(frame, before));
        }
    }
}
