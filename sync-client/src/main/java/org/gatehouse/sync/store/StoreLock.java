package org.gatehouse.sync.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;

/// Keeps a second program, or a second part of this one, out of a store. The system lets go of it when the program
/// ends, however it ends.
final class StoreLock implements AutoCloseable {
    private final FileChannel file;

    private StoreLock(FileChannel file) {
        this.file = file;
    }

    /// @throws StoreFailed where somebody has it
    static StoreLock take(Path path) {
        try {
            var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(file)) {
                file.close();
                throw new StoreFailed(new StoreFailure.InUse(), null);
            }
            return new StoreLock(file);
        } catch (IOException unusable) {
            throw new StoreFailed(new StoreFailure.Unusable(), unusable);
        }
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException thisProgram) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException released) {
            // The system releases the lock in any case.
        }
    }
}
