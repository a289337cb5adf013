package org.gatehouse.sync.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;

/// Keeps a second program, or a second part of this one, out of a store. The system lets go of it when the program
/// ends, however it ends.
final class StoreLock implements AutoCloseable {
    /// Taken by this program. A second look at a file that it has locked would, once closed, take the lock away: POSIX
    /// drops all locks of a process on a file with the first of its descriptors that closes.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel file;

    private StoreLock(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /// @throws StoreFailed where somebody has it
    static StoreLock take(Path path) {
        var real = path.toAbsolutePath().normalize();
        if (!OURS.add(real)) {
            throw new StoreFailed(new StoreFailure.InUse(), null);
        }
        try {
            return new StoreLock(real, locked(real));
        } catch (IOException unusable) {
            OURS.remove(real);
            throw new StoreFailed(new StoreFailure.Unusable(), unusable);
        } catch (RuntimeException taken) {
            OURS.remove(real);
            throw taken;
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(file)) {
            file.close();
            throw new StoreFailed(new StoreFailure.InUse(), null);
        }
        return file;
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException elsewhereInThisProgram) {
            return true;
        }
    }

    @Override
    public void close() {
        if (!file.isOpen()) {
            return;
        }
        try {
            file.close();
        } catch (IOException released) {
            // The system releases the lock in any case.
        }
        OURS.remove(path);
    }
}
