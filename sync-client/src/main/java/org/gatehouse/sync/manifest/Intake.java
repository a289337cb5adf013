package org.gatehouse.sync.manifest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure.Tear;
import org.gatehouse.sync.store.Loading;
import org.gatehouse.sync.store.PackedTicket;
import org.gatehouse.sync.store.TicketPacker;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.jspecify.annotations.Nullable;

/// Takes a manifest's blocks into the store in their order, the first ones while the last are still on the line. The
/// next are read, checked and sealed on threads of their own while one is being stored; no more than a few are in memory,
/// however many there are. For one thread.
final class Intake implements AutoCloseable {
    private static final int READERS = 2;

    private final ManifestHeader header;
    private final BlockFile file;
    private final Supplier<TicketPacker> packers;
    private final Loading loading;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS,
            Thread.ofPlatform().daemon().name("manifest-reader-", 1).factory());
    private final Queue<Future<Optional<List<PackedTicket>>>> ahead = new ArrayDeque<>();
    private int asked;
    private int stored;
    /// One came damaged: the rest must wait until it can be fetched again.
    private boolean held;
    private byte @Nullable [] last;

    /// @param packers one for each block: they work beside each other
    Intake(ManifestHeader header, BlockFile file, Supplier<TicketPacker> packers, Loading loading) {
        this.header = header;
        this.file = file;
        this.packers = packers;
        this.loading = loading;
    }

    /// Takes in what can be while more is on its way.
    ///
    /// @param bytes of the file that are there
    /// @throws PreloadFailed where a block is not as it must be
    void arrived(long bytes) {
        while (!held && asked < header.blocks().size() && file.end(asked) <= bytes) {
            ask();
            if (ahead.size() > READERS) {
                storeNext();
            }
        }
    }

    /// Takes in what is left, when all has come.
    ///
    /// @param progress is told how many rows are in the store
    /// @throws PreloadFailed where a block is not as it must be
    void finish(LongConsumer progress) {
        while (stored < header.blocks().size()) {
            while (asked < header.blocks().size() && ahead.size() <= READERS) {
                ask();
            }
            storeNext();
            progress.accept(loading.rows());
        }
    }

    private void ask() {
        int number = asked++;
        ahead.add(readers.submit(
                () -> file.block(number).map(bytes -> new BlockReader(header, packers.get()).read(number, bytes))));
    }

    private void storeNext() {
        var read = await(ahead.remove());
        if (read.isPresent()) {
            store(read.get());
        } else {
            held = true;
            ahead.clear();
            asked = stored;
        }
    }

    private void store(List<PackedTicket> rows) {
        if (!rows.isEmpty()) {
            if (last != null && Arrays.compareUnsigned(last, rows.getFirst().ticket()) >= 0) {
                throw BlockReader.torn(header, Tear.ORDER, stored, null);
            }
            last = rows.getLast().ticket();
        }
        loading.add(rows);
        stored++;
    }

    private static <T> T await(Future<T> work) {
        try {
            return work.get();
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
