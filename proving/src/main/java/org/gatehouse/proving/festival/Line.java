package org.gatehouse.proving.festival;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/// A line of so many bits a second, or as many as the machine can, over which a file comes.
public final class Line {
    private static final int PIECE = 16 * 1024;

    private final long bitsPerSecond;
    private final List<Instant> lastBytes = new CopyOnWriteArrayList<>();

    private Line(long bitsPerSecond) {
        this.bitsPerSecond = bitsPerSecond;
    }

    public static Line of(long bitsPerSecond) {
        return new Line(bitsPerSecond);
    }

    public static Line unlimited() {
        return new Line(Long.MAX_VALUE);
    }

    /// When the last byte of each file had come over it, by the machine's clock.
    public List<Instant> lastBytes() {
        return List.copyOf(lastBytes);
    }

    void send(byte[] file, OutputStream to) throws IOException {
        long start = System.nanoTime();
        for (int from = 0; from < file.length; from += PIECE) {
            int length = Math.min(PIECE, file.length - from);
            waitUntil(start + takes(from + length));
            to.write(file, from, length);
            to.flush();
        }
        lastBytes.add(Instant.now());
    }

    private long takes(long bytes) {
        return (long) ((double) bytes * Byte.SIZE * Duration.ofSeconds(1).toNanos() / bitsPerSecond);
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
