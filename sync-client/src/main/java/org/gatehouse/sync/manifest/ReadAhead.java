package org.gatehouse.sync.manifest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure.Tear;
import org.gatehouse.sync.store.PackedTicket;
import org.gatehouse.sync.store.TicketPacker;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.jspecify.annotations.Nullable;

/// A manifest's blocks in their order, the next ones read, checked and sealed on threads of their own while the last is
/// being stored. No more than a few are in memory, however many there are. For one thread.
final class ReadAhead implements AutoCloseable {
    private static final int READERS = 2;
    private static final int BLOCKS_AHEAD = READERS + 1;

    private final ManifestHeader header;
    private final BlockFile file;
    private final Supplier<TicketPacker> packers;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS,
            Thread.ofPlatform().daemon().name("manifest-reader-", 1).factory());
    private final Queue<Future<List<PackedTicket>>> ahead = new ArrayDeque<>();
    private int asked;
    private int given;
    private byte @Nullable [] last;

    ReadAhead(ManifestHeader header, BlockFile file, Supplier<TicketPacker> packers) {
        this.header = header;
        this.file = file;
        this.packers = packers;
    }

    boolean hasNext() {
        return given < header.blocks().size();
    }

    /// @throws PreloadFailed where the block is not as it must be
    List<PackedTicket> next() {
        while (asked < header.blocks().size() && ahead.size() < BLOCKS_AHEAD) {
            int number = asked++;
            ahead.add(readers.submit(() -> read(number)));
        }
        var rows = await(ahead.remove());
        if (!rows.isEmpty()) {
            if (last != null && Arrays.compareUnsigned(last, rows.getFirst().ticket()) >= 0) {
                throw BlockReader.torn(header, Tear.ORDER, given, null);
            }
            last = rows.getLast().ticket();
        }
        given++;
        return rows;
    }

    private List<PackedTicket> read(int number) {
        return new BlockReader(header, packers.get()).read(number, file.block(number));
    }

    private static List<PackedTicket> await(Future<List<PackedTicket>> rows) {
        try {
            return rows.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.STOPPED), stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    /// What is still being read is read in vain.
    @Override
    public void close() {
        readers.shutdownNow();
        readers.close();
    }
}
