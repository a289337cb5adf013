package org.gatehouse.sync.store;

import java.io.Serial;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The disk or the store on it did not do its part. What was being done was not done, or is not known to be.
public final class StorageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public StorageException(SQLException cause) {
        super(cause);
    }

    public boolean isDiskFull() {
        return is(SQLiteErrorCode.SQLITE_FULL);
    }

    private boolean is(SQLiteErrorCode code) {
        return getCause() instanceof SQLiteException failure && failure.getResultCode() == code;
    }
}
