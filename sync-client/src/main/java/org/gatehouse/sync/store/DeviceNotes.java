package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.Optional;
import org.gatehouse.sync.checkin.Stand;

/// What a device keeps of itself beside its records: where it stands, what time it is, what was typed as a PIN. Safe from any
/// thread; what a method has written is on the disk when it returns. Every method throws [StorageException] where the disk
/// does not do its part.
public final class DeviceNotes {
    private final Guarded writer;
    private final DeviceTable table;

    DeviceNotes(Guarded writer, DeviceTable table) {
        this.writer = writer;
        this.table = table;
    }

    public Optional<Stand> stand() {
        return writer.use(table::stand);
    }

    public void setStand(Stand stand) {
        write(sql -> table.setStand(sql, stand));
    }

    public Optional<Anchor> anchor() {
        return writer.use(table::anchor);
    }

    public void setAnchor(Anchor anchor) {
        write(sql -> table.setAnchor(sql, anchor));
    }

    /// What was typed as a supervisor's PIN lately.
    public PinAttempts pinAttempts() {
        return writer.use(table::pinAttempts);
    }

    public void setPinAttempts(PinAttempts attempts) {
        write(sql -> table.setPinAttempts(sql, attempts));
    }

    private void write(Note note) {
        writer.transaction(sql -> {
            note.on(sql);
            return note;
        });
    }

    private interface Note {
        void on(Sql sql) throws SQLException;
    }
}
