package org.gatehouse.proving.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// What happened in a world, line by line. The last lines are kept; of all of them there is a digest, the same for the
/// same world.
final class WorldLog {
    private static final int KEPT = 60;

    private final WorldTime time;
    private final Consumer<String> everything;
    private final Deque<String> last = new ArrayDeque<>();
    private final MessageDigest digest;
    private int lines;

    /// @param everything is told each line at once
    WorldLog(WorldTime time, Consumer<String> everything) {
        this.time = time;
        this.everything = everything;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void line(String what) {
        var line = "%5d %s %s".formatted(++lines, time.instant(), what);
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        last.addLast(line);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        everything.accept(line);
    }

    List<String> last() {
        return List.copyOf(last);
    }

    int lines() {
        return lines;
    }

    /// Of all lines so far.
    String digest() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest(), 0, 8);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
