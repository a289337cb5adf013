package org.gatehouse.sync.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.ticket.TicketId;

/// This device's records and the claims that go with them. For one thread at a time.
final class RecordTable {
    private static final String ADD = """
            INSERT INTO record (place, epoch, sequence, joined, content) VALUES (?, ?, ?, ?, ?)
            """;
    private static final String CLAIM = """
            INSERT INTO claim (ticket, ordinal, place)
            VALUES (?1, (SELECT coalesce(max(ordinal), 0) + 1 FROM claim WHERE ticket = ?1), ?2)
            """;
    private static final String FIND = """
            SELECT place, joined, content FROM record WHERE place = ? AND epoch = ? AND sequence = ?
            """;
    private static final String BY_ID = """
            SELECT place, joined, content FROM record WHERE epoch = ? AND sequence = ? ORDER BY place DESC LIMIT 1
            """;
    private static final String HOLDS = """
            SELECT count(*) FROM claim c JOIN record r ON r.place = c.place
            WHERE c.ticket = ? AND r.epoch = ? AND r.sequence = ?
            """;
    private static final String LAST_SEQUENCE = """
            SELECT coalesce(max(sequence), 0) FROM record WHERE epoch = ?
            """;
    private static final String WRITE_AGAIN = """
            UPDATE record SET content = content WHERE place = ?
            """;
    private static final String OF_TICKET = """
            SELECT r.content FROM claim c JOIN record r ON r.place = c.place WHERE c.ticket = ? ORDER BY c.ordinal
            """;
    private static final String LAST = """
            SELECT place, joined, content FROM record ORDER BY place DESC LIMIT ?
            """;
    /// Places are counted from 1 without a gap.
    private static final String COUNT = """
            SELECT coalesce(max(place), 0) FROM record
            """;
    private static final String ALL = """
            SELECT place, joined, content FROM record ORDER BY place
            """;

    private final ObjectMapper json = Json.mapper();

    /// A record at its place in the chain.
    ///
    /// @param joined whether it names the one before it
    record Placed(long place, boolean joined, GateRecord record) {}

    void add(Sql sql, Placed placed) throws SQLException {
        add(sql, placed, placed.record().toBytes());
    }

    /// @param content the record as bytes
    void add(Sql sql, Placed placed, byte[] content) throws SQLException {
        var id = placed.record().id();
        sql.run(ADD, placed.place(), id.epoch(), id.sequence(), placed.joined() ? 1 : 0, content);
    }

    /// Notes that this record changes what its ticket may do.
    void claim(Sql sql, Placed placed, TicketId ticket) throws SQLException {
        sql.run(CLAIM, ticket.toBytes(), placed.place());
    }

    Optional<GateRecord> find(Sql sql, long place, RecordId id) throws SQLException {
        return sql.one(FIND, this::placed, place, id.epoch(), id.sequence()).map(Placed::record);
    }

    /// Quick for one of the last.
    Optional<GateRecord> find(Sql sql, RecordId id) throws SQLException {
        return sql.one(BY_ID, this::placed, id.epoch(), id.sequence()).map(Placed::record);
    }

    /// Whether a record is here that changes what the ticket may do.
    boolean holds(Sql sql, TicketId ticket, RecordId id) throws SQLException {
        return sql.number(HOLDS, ticket.toBytes(), id.epoch(), id.sequence()) > 0;
    }

    /// The highest that an epoch has used; 0 where none.
    long lastSequence(Sql sql, long epoch) throws SQLException {
        return sql.number(LAST_SEQUENCE, epoch);
    }

    /// Puts the record onto the disk once more, for a disk that failed after taking it.
    void writeAgain(Sql sql, long place) throws SQLException {
        sql.run(WRITE_AGAIN, place);
    }

    /// Those that change what the ticket may do.
    List<GateRecord> of(Sql sql, TicketId ticket) throws SQLException {
        return sql.all(OF_TICKET, row -> read(row.getBytes(1)), ticket.toBytes());
    }

    /// Newest first.
    List<Placed> last(Sql sql, int most) throws SQLException {
        return sql.all(LAST, this::placed, most);
    }

    long count(Sql sql) throws SQLException {
        return sql.number(COUNT);
    }

    /// Oldest first.
    void each(Sql sql, Visitor visitor) throws SQLException {
        sql.each(ALL, row -> visitor.take(placed(row)));
    }

    /// Takes one record.
    @FunctionalInterface
    interface Visitor {
        void take(Placed placed) throws SQLException;
    }

    /// Reads a record as this release stores it, or as the first did: as JSON.
    GateRecord read(byte[] content) throws SQLException {
        try {
            boolean isJson = content.length > 0 && content[0] == '{';
            return isJson ? json.readValue(content, GateRecord.class) : GateRecord.of(content);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DamagedException(damaged);
        }
    }

    private Placed placed(ResultSet row) throws SQLException {
        return new Placed(row.getLong(1), row.getInt(2) == 1, read(row.getBytes(3)));
    }
}
