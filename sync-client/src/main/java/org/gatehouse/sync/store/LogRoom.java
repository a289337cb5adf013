package org.gatehouse.sync.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills a store's write-ahead log up with zeros, so that a commit overwrites what is there already. To write behind
/// a file's end costs the file system a second write, of the file's new length, on every guest's time. SQLite reads
/// its log up to the first frame that is not valid, and zeros are none.
final class LogRoom {
    private static final Logger LOG = LoggerFactory.getLogger(LogRoom.class);
    /// Two thousand admissions between two moments of rest, in bytes.
    private static final long ROOM = 16L << 20;
    private static final int CHUNK = 1 << 20;
    /// Larger than a frame, whose page may end in zeros.
    private static final int PIECE = 1 << 16;
    private static final byte[] NOTHING = new byte[PIECE];

    private LogRoom() {}

    /// Only a matter of speed: where the disk has no room for it, nothing happens.
    static void make(Path store) {
        var log = store.resolveSibling(store.getFileName() + "-wal");
        if (!Files.exists(log)) {
            return;
        }
        try (var file = FileChannel.open(log, StandardOpenOption.WRITE)) {
            var zeros = ByteBuffer.allocate(CHUNK);
            for (long end = file.size(); end < ROOM; end = file.size()) {
                zeros.clear().limit((int) Math.min(CHUNK, ROOM - end));
                file.write(zeros, end);
            }
            file.force(true);
        } catch (IOException noRoom) {
            LOG.info("the store's log could not be given room: {}", noRoom.getMessage());
        }
    }

    /// What a log holds but for the room behind it, of which at most a piece is left. Pieces are small because Java keeps
    /// outside the heap, for as long as the thread lives, as much as it ever read for it at once.
    static byte[] without(Path log) throws IOException {
        var held = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        long room = 0;
        try (var in = Files.newInputStream(log)) {
            for (int n = in.readNBytes(piece, 0, PIECE); n > 0; n = in.readNBytes(piece, 0, PIECE)) {
                if (isRoom(piece, n)) {
                    room += n;
                    continue;
                }
                for (; room > 0; room -= Math.min(room, PIECE)) {
                    held.write(NOTHING, 0, (int) Math.min(room, PIECE));
                }
                held.write(piece, 0, n);
            }
        }
        held.write(NOTHING, 0, (int) Math.min(room, PIECE));
        return held.toByteArray();
    }

    private static boolean isRoom(byte[] piece, int length) {
        return Arrays.equals(piece, 0, length, NOTHING, 0, length);
    }
}
