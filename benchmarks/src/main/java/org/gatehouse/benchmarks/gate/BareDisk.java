package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The least a durable verdict can cost: 4 KiB written over what is there, then fdatasync.
final class BareDisk implements AutoCloseable {
    private static final int PAGE = 4096;
    private static final int PAGES = 256;

    private final FileChannel file;
    private final ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
    private int next;

    BareDisk(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        for (int i = 0; i < PAGES; i++) {
            file.write(page.clear(), (long) i * PAGE);
        }
        file.force(true);
    }

    /// In nanoseconds.
    long write() throws IOException {
        page.clear().putInt(next);
        long place = (long) (next++ % PAGES) * PAGE;
        long start = System.nanoTime();
        file.write(page.clear(), place);
        file.force(false);
        return System.nanoTime() - start;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
