package org.gatehouse.sync.store;

import java.sql.SQLException;

/// Puts a store's write-ahead log back into its file at times when nobody waits, so that it neither grows on a guest's
/// time nor is begun anew on it: that would cost the guest a second sync. Safe from any thread.
final class WriteAheadLog {
    private static final String LOOK = "PRAGMA wal_checkpoint(NOOP)";
    private static final String PUT_BACK = "PRAGMA wal_checkpoint(PASSIVE)";
    /// Pages of 4 KiB that are not worth the effort: some hundred admissions.
    private static final int FEW = 256;

    private final Guarded writer;
    private final Guarded beside;
    private final DeviceTable device;

    /// @param beside a connection that no guest waits for
    WriteAheadLog(Guarded writer, Guarded beside, DeviceTable device) {
        this.writer = writer;
        this.beside = beside;
        this.device = device;
    }

    /// Puts the log back where it has grown, as far as that goes without keeping anybody waiting.
    void tidy() {
        if (beside.use(sql -> look(sql, LOOK)).pages() > FEW) {
            putBack();
        }
    }

    /// Puts the log back and begins a new one.
    void putBack() {
        if (beside.use(sql -> look(sql, PUT_BACK)).isBack()) {
            writer.transaction(sql -> {
                device.touch(sql);
                return sql;
            });
        }
    }

    private static State look(Sql sql, String how) throws SQLException {
        return sql.one(how, row -> new State(row.getInt(2), row.getInt(3))).orElseThrow();
    }

    /// @param pages in the log
    /// @param back how many of them are in the store's file
    private record State(int pages, int back) {
        private boolean isBack() {
            return pages > 0 && pages == back;
        }
    }
}
