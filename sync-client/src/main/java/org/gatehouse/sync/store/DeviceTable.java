package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.sync.checkin.Stand;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;

/// What the device knows of itself.
final class DeviceTable {
    private static final String EPOCH = """
            SELECT max(epoch, (SELECT coalesce(max(epoch), 0) FROM record)) FROM device
            """;
    private static final String SET_EPOCH = """
            UPDATE device SET epoch = ?
            """;
    private static final String TOUCH = """
            UPDATE device SET epoch = epoch
            """;
    private static final String STAND = """
            SELECT gate, direction FROM device WHERE gate IS NOT NULL
            """;
    private static final String SET_STAND = """
            UPDATE device SET gate = ?, direction = ?
            """;
    private static final String ANCHOR = """
            SELECT anchor_server, anchor_wall FROM device WHERE anchor_server IS NOT NULL
            """;
    private static final String SET_ANCHOR = """
            UPDATE device SET anchor_server = ?, anchor_wall = ?
            """;
    private static final String PIN_ATTEMPTS = """
            SELECT wrong, not_before FROM pin_attempts
            """;
    private static final String SET_PIN_ATTEMPTS = """
            UPDATE pin_attempts SET wrong = ?, not_before = ?
            """;

    /// The highest ever used.
    long epoch(Sql sql) throws SQLException {
        return sql.number(EPOCH);
    }

    void setEpoch(Sql sql, long epoch) throws SQLException {
        sql.run(SET_EPOCH, epoch);
    }

    /// Writes what is there, for the sake of writing.
    void touch(Sql sql) throws SQLException {
        sql.run(TOUCH);
    }

    Optional<Stand> stand(Sql sql) throws SQLException {
        return sql.one(STAND, row -> new Stand(new GateId(row.getString(1)), Direction.valueOf(row.getString(2))));
    }

    void setStand(Sql sql, Stand stand) throws SQLException {
        sql.run(SET_STAND, stand.gate().value(), stand.direction().name());
    }

    Optional<Anchor> anchor(Sql sql) throws SQLException {
        return sql.one(ANCHOR,
                row -> new Anchor(Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))));
    }

    void setAnchor(Sql sql, Anchor anchor) throws SQLException {
        sql.run(SET_ANCHOR, anchor.server().toEpochMilli(), anchor.wall().toEpochMilli());
    }

    PinAttempts pinAttempts(Sql sql) throws SQLException {
        return sql.one(PIN_ATTEMPTS, row -> {
            int wrong = row.getInt(1);
            long until = row.getLong(2);
            return new PinAttempts(wrong, row.wasNull() ? null : Instant.ofEpochMilli(until));
        }).orElseGet(PinAttempts::none);
    }

    void setPinAttempts(Sql sql, PinAttempts attempts) throws SQLException {
        var until = attempts.notBefore();
        sql.run(SET_PIN_ATTEMPTS, attempts.wrong(), until == null ? null : until.toEpochMilli());
    }
}
