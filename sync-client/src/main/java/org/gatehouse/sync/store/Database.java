package org.gatehouse.sync.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/// The SQLite file of a store and how connections to it are set. Every commit reaches the disk before it returns;
/// nothing is mapped into memory; the write-ahead log goes back into the file when the gate is idle, not on a
/// guest's time.
///
/// @param mostPages of 4 KiB that the file may have; absent means as the disk allows
record Database(Path file, OptionalLong mostPages) {
    /// Pages in the log at which SQLite itself would put it back, should the gate never be idle: 64 MiB.
    private static final int LONGEST_LOG = 16_384;
    private static final int BUSY_MILLIS = 5_000;
    private static final int CACHE_KIB = 16_384;
    private static final String SETTLE = "PRAGMA wal_checkpoint(RESTART)";

    /// Its write-ahead log, where there is one.
    Path log() {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    Sql connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTempStore(TempStore.MEMORY);
        config.setCacheSize(-CACHE_KIB);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        config.setGetGeneratedKeys(false);
        var sql = new Sql(config.createConnection("jdbc:sqlite:" + file));
        try {
            sql.script("PRAGMA wal_autocheckpoint = %d".formatted(LONGEST_LOG));
            if (mostPages.isPresent()) {
                sql.script("PRAGMA max_page_count = %d".formatted(mostPages.getAsLong()));
            }
            return sql;
        } catch (SQLException unusable) {
            sql.close();
            throw unusable;
        }
    }

    /// Brings all that is in the log into the file and begins the log anew. After a sync that failed, the system shows
    /// what was in the log as if it were on the disk, and no later sync puts it there: a commit behind it would be lost
    /// with it when the power fails. What is written again, elsewhere, is truly written.
    ///
    /// @throws SQLException where the disk does not do it
    static Sql settle(Sql sql) throws SQLException {
        boolean settled = sql.one(SETTLE, row -> row.getInt(1) == 0).orElse(false);
        if (!settled) {
            throw new SQLException("the log is in use and could not be begun anew");
        }
        return sql;
    }
}
