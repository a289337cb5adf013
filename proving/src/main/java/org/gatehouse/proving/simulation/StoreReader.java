package org.gatehouse.proving.simulation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.gate.DeviceId;

/// Reads what is in a gate's store, past the gate: for those who check on it. The gate must have it open.
final class StoreReader {
    private static final String MANIFEST = """
            SELECT version, feed, records FROM manifest
            """;
    private static final String RECORDS = """
            SELECT content FROM record ORDER BY place
            """;
    private static final String ANSWERED = """
            SELECT r.epoch, r.sequence FROM record r JOIN answer a ON a.place = r.place
            """;

    /// How far a gate knows the event.
    ///
    /// @param snapshot version of the manifest it has loaded; 0 without one
    /// @param version up to which it knows every ticket
    /// @param records up to which it knows every record
    record Knowledge(long snapshot, long version, long records) {
        static final Knowledge NONE = new Knowledge(0, 0, 0);
    }

    Knowledge knowledge(Path store) throws SQLException {
        try (var connection = open(store);
                var statement = connection.createStatement();
                var row = statement.executeQuery(MANIFEST)) {
            if (!row.next()) {
                return Knowledge.NONE;
            }
            long snapshot = row.getLong(1);
            long feed = row.getLong(2);
            long records = row.getLong(3);
            return new Knowledge(snapshot, feed, records >= snapshot ? Math.max(feed, records) : records);
        }
    }

    List<GateRecord> records(Path store) throws SQLException {
        var records = new ArrayList<GateRecord>();
        try (var connection = open(store);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(RECORDS)) {
            while (rows.next()) {
                records.add(GateRecord.of(rows.getBytes(1)));
            }
            return records;
        }
    }

    /// Ids of records that count as handed over.
    Set<RecordId> answered(Path store, DeviceId device) throws SQLException {
        var ids = new HashSet<RecordId>();
        try (var connection = open(store);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ANSWERED)) {
            while (rows.next()) {
                ids.add(new RecordId(device, rows.getLong(1), rows.getLong(2)));
            }
            return ids;
        }
    }

    private static Connection open(Path store) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + store + "?mode=ro");
    }
}
