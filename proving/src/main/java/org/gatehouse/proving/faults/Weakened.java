package org.gatehouse.proving.faults;

import java.sql.Connection;
import java.sql.SQLException;
import org.gatehouse.sync.checkin.GateClient;

/// A gate whose store does not wait for the disk before it shows green: what the store must never be, to see that a
/// trial would notice.
final class Weakened {
    private static final String UNSYNCED = "PRAGMA synchronous = NORMAL";

    private Weakened() {}

    /// As long as it keeps its connection. The store has no such switch, so it is reached for by force.
    static void loosen(GateClient gate) throws ReflectiveOperationException, SQLException {
        var writer = field(field(gate, "store"), "writer");
        var connection = (Connection) field(field(writer, "open"), "connection");
        try (var statement = connection.createStatement()) {
            statement.execute(UNSYNCED);
        }
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
