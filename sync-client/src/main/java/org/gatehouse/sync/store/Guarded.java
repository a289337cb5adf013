package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection, used by one thread at a time in the order of their asking. After any error it is dropped, and
/// whoever comes next gets a new one: what a connection believes after an error is not to be trusted.
final class Guarded implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

    private final Database database;
    private final Work<?> onConnect;
    private final Work<?> afterFailure;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Sql open;
    private boolean failed;
    private boolean closed;

    /// @param onConnect is done first on every new connection
    Guarded(Database database, Work<?> onConnect) {
        this(database, onConnect, sql -> sql);
    }

    /// @param onConnect is done first on every new connection
    /// @param afterFailure is done before that where the connection before failed, until it once succeeds
    Guarded(Database database, Work<?> onConnect, Work<?> afterFailure) {
        this.database = database;
        this.onConnect = onConnect;
        this.afterFailure = afterFailure;
    }

    /// What is done with a connection.
    @FunctionalInterface
    interface Work<T> {
        T with(Sql sql) throws SQLException;
    }

    /// Keeps the connection for one thread.
    void lock() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    /// The connection, made anew where there is none. Only between [#lock] and [#unlock].
    Sql connected() throws SQLException {
        var present = open;
        if (present != null) {
            return present;
        }
        if (closed) {
            throw new SQLException("the store is closed");
        }
        var fresh = database.connect();
        try {
            if (failed) {
                afterFailure.with(fresh);
                failed = false;
            }
            onConnect.with(fresh);
        } catch (SQLException | RuntimeException unusable) {
            fresh.close();
            throw unusable;
        }
        open = fresh;
        return fresh;
    }

    /// Because of a failure. Only between [#lock] and [#unlock].
    void drop() {
        failed = true;
        disconnect();
    }

    private void disconnect() {
        var present = open;
        open = null;
        if (present != null) {
            try {
                present.close();
            } catch (SQLException gone) {
                LOG.debug("a connection that was dropped did not close", gone);
            }
        }
    }

    /// Does all of it or nothing, and returns once it is on the disk.
    ///
    /// @throws StorageException where it was not done, or is not known to be
    <T> T transaction(Work<T> work) {
        return use(sql -> {
            sql.begin();
            T result = work.with(sql);
            sql.commit();
            return result;
        });
    }

    /// @throws StorageException where it failed
    <T> T use(Work<T> work) {
        lock.lock();
        try {
            return work.with(connected());
        } catch (SQLException failure) {
            drop();
            throw new StorageException(failure);
        } catch (RuntimeException failure) {
            drop();
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    /// For good: whoever comes later gets no connection, for the file may be another program's by then.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            lock.unlock();
        }
    }
}
