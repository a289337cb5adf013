package org.gatehouse.sync.store;

import java.io.Serial;
import java.sql.SQLException;

/// What is stored is not what was stored.
final class DamagedException extends SQLException {
    @Serial
    private static final long serialVersionUID = 1;

    DamagedException(String what) {
        super(what);
    }

    DamagedException(Exception cause) {
        super("a stored record cannot be read", cause);
    }
}
