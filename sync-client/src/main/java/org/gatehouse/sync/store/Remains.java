package org.gatehouse.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/// The folder of a store that nobody is to use any more, kept from everybody else until this is closed. It is either
/// left as it is or, once [#condemn] has returned, wiped: by this program or by its next start, however it ends.
public final class Remains implements AutoCloseable {
    private static final String MARK = "leaving";
    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final StoreLock lock;

    private Remains(Path folder, StoreLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// @throws org.gatehouse.sync.checkin.StoreFailed where it is in use
    public static Remains of(Path folder) {
        return new Remains(folder, StoreLock.take(folder.resolve(GateStore.LOCK)));
    }

    /// Whether a folder is on its way out: nothing in it is to be used.
    public static boolean isCondemned(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /// Records in a folder's store that the cloud has not answered, whoever uses it. Needs no secret.
    ///
    /// @throws StorageException where it cannot be told
    public static int waiting(Path folder) {
        var file = folder.resolve(Opening.FILE);
        if (isCondemned(folder)) {
            return 0;
        }
        if (Salvage.isCutShort(file)) {
            throw new StorageException(new DamagedException("what a damaged store held has not been brought over"));
        }
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            return waiting(new Database(file, OptionalLong.empty()));
        } catch (SQLException unreadable) {
            throw new StorageException(unreadable);
        } catch (IOException unreadable) {
            throw new StorageException(new SQLException(unreadable));
        }
    }

    /// To open a store whose log has a changed bit would end the log there, and with the last connection delete it.
    private static int waiting(Database database) throws IOException, SQLException {
        if (LogFile.isDamaged(database.log())) {
            throw new DamagedException("the log is not as it was written");
        }
        try (var sql = database.connect()) {
            return new AnswerTable().countWaiting(sql);
        }
    }

    /// From here on it will be wiped. Durable.
    public void condemn() throws IOException {
        try (var mark = FileChannel.open(folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            mark.force(true);
        }
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        } catch (IOException windows) {
            // a folder cannot be opened there; the file system's journal keeps the order
        }
    }

    /// Overwrites and deletes everything but the mark and the lock.
    public void wipe() throws IOException {
        for (var file : files()) {
            overwrite(file);
            Files.delete(file);
        }
    }

    /// Deletes the mark and the folder: the last that is to be seen of it.
    public void remove() throws IOException {
        lock.close();
        Files.deleteIfExists(folder.resolve(GateStore.LOCK));
        Files.deleteIfExists(folder.resolve(MARK));
        Files.delete(folder);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> !file.endsWith(MARK) && !file.endsWith(GateStore.LOCK)).sorted().toList();
        }
    }

    /// Zeros over what was there. A disk that writes elsewhere than before keeps the old bytes for a while; names among
    /// them are sealed, and their key is gone by then.
    private static void overwrite(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var zeros = ByteBuffer.allocate(CHUNK);
            for (long left = channel.size(); left > 0;) {
                zeros.clear().limit((int) Math.min(CHUNK, left));
                left -= channel.write(zeros);
            }
            channel.force(true);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
