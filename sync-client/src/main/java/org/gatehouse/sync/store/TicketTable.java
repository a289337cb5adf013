package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;

/// The tickets of manifests and the barcodes that stand for them, by generation. For one thread at a time.
final class TicketTable {
    private static final String FIND = """
            SELECT body FROM ticket WHERE generation = ? AND ticket = ?
            """;
    private static final String FIND_BARCODE = """
            SELECT b.ticket, t.body FROM barcode b
            JOIN ticket t ON t.generation = b.generation AND t.ticket = b.ticket
            WHERE b.generation = ? AND b.fingerprint = ?
            """;
    private static final String COUNT = """
            SELECT count(*) FROM ticket WHERE generation = ?
            """;
    private static final String ANY = """
            SELECT ticket, body FROM ticket WHERE generation = ? LIMIT 1
            """;
    private static final String BEHIND = """
            SELECT ticket, body FROM ticket WHERE generation = ? AND ticket > ? ORDER BY ticket LIMIT ?
            """;
    private static final String HIGHEST_GENERATION = """
            SELECT coalesce(max(generation), 0) FROM ticket
            """;
    private static final String INSERT = """
            INSERT INTO ticket (generation, ticket, body) VALUES (?, ?, ?)""";
    private static final int ROWS_AT_ONCE = 50;
    private static final String INSERT_MANY = INSERT + ", (?, ?, ?)".repeat(ROWS_AT_ONCE - 1);
    private static final String PUT = """
            INSERT INTO ticket (generation, ticket, body) VALUES (?, ?, ?)
            ON CONFLICT (generation, ticket) DO UPDATE SET body = excluded.body
            """;
    private static final String DELETE = """
            DELETE FROM ticket WHERE generation = ? AND ticket = ?
            """;
    private static final String PUT_BARCODE = """
            INSERT INTO barcode (generation, fingerprint, ticket) VALUES (?, ?, ?)
            ON CONFLICT (generation, fingerprint) DO UPDATE SET ticket = excluded.ticket
            """;
    private static final String DELETE_BARCODE = """
            DELETE FROM barcode WHERE generation = ? AND fingerprint = ? AND ticket = ?
            """;
    private static final String OTHER_GENERATION = """
            SELECT min(generation) FROM (
                SELECT min(generation) AS generation FROM ticket WHERE generation <> ?1
                UNION ALL SELECT min(generation) FROM barcode WHERE generation <> ?1)
            """;
    private static final String DELETE_SOME = """
            DELETE FROM ticket WHERE generation = ?1 AND ticket IN (
                SELECT ticket FROM ticket WHERE generation = ?1 ORDER BY ticket LIMIT ?2)
            """;
    private static final String DELETE_SOME_BARCODES = """
            DELETE FROM barcode WHERE generation = ?1 AND fingerprint IN (
                SELECT fingerprint FROM barcode WHERE generation = ?1 ORDER BY fingerprint LIMIT ?2)
            """;

    private final Sealer sealer;
    private final TicketBody bodies;
    private final TicketPacker packer;

    TicketTable(Sealer sealer) {
        this.sealer = sealer;
        bodies = new TicketBody(sealer);
        packer = new TicketPacker(sealer);
    }

    Optional<ManifestRow> find(Sql sql, long generation, TicketId ticket) throws SQLException {
        return sql.one(FIND, row -> bodies.unpack(ticket, row.getBytes(1)), generation, ticket.toBytes());
    }

    ManifestRow read(TicketId ticket, byte[] body) {
        return bodies.unpack(ticket, body);
    }

    Optional<ManifestRow> find(Sql sql, long generation, String barcode) throws SQLException {
        return sql.one(FIND_BARCODE, row -> bodies.unpack(TicketId.of(row.getBytes(1)), row.getBytes(2)), generation,
                sealer.fingerprint(barcode));
    }

    /// The row without what the organizer has since decided is not for the gates.
    static ManifestRow mayShow(ManifestRow row, GatePolicy policy) {
        var holder = policy.holders() == GatePolicy.Holders.SHOWN ? row.holder() : null;
        var email = policy.emails() == GatePolicy.Emails.SEARCHED ? row.email() : null;
        return new ManifestRow(row.ticket(), row.status(), row.since(), holder, row.owed(), row.barcode(), row.order(),
                email);
    }

    Optional<ManifestRow> any(Sql sql, long generation) throws SQLException {
        return sql.one(ANY, row -> bodies.unpack(TicketId.of(row.getBytes(1)), row.getBytes(2)), generation);
    }

    /// Rows in the order of their tickets.
    ///
    /// @param last the ticket they stand behind; absent for the first ones
    List<ManifestRow> behind(Sql sql, long generation, Optional<TicketId> last, int most) throws SQLException {
        var place = last.map(TicketId::toBytes).orElse(new byte[0]);
        return sql.all(BEHIND, row -> bodies.unpack(TicketId.of(row.getBytes(1)), row.getBytes(2)), generation, place,
                most);
    }

    long count(Sql sql, long generation) throws SQLException {
        return sql.number(COUNT, generation);
    }

    long highestGeneration(Sql sql) throws SQLException {
        return sql.number(HIGHEST_GENERATION);
    }

    /// Adds many rows that are not there yet; fastest in the order of their tickets.
    void add(Sql sql, long generation, List<PackedTicket> rows) throws SQLException {
        int whole = rows.size() / ROWS_AT_ONCE * ROWS_AT_ONCE;
        for (int from = 0; from < whole; from += ROWS_AT_ONCE) {
            insert(sql, INSERT_MANY, generation, rows.subList(from, from + ROWS_AT_ONCE));
        }
        for (var row : rows.subList(whole, rows.size())) {
            insert(sql, INSERT, generation, List.of(row));
        }
        for (var row : rows) {
            addBarcode(sql, generation, row);
        }
    }

    private static void insert(Sql sql, String statement, long generation, List<PackedTicket> rows)
            throws SQLException {
        var ready = sql.prepare(statement);
        int at = 1;
        for (var row : rows) {
            ready.setLong(at++, generation);
            ready.setBytes(at++, row.ticket());
            ready.setBytes(at++, row.body());
        }
        ready.executeUpdate();
    }

    private static void addBarcode(Sql sql, long generation, PackedTicket row) throws SQLException {
        if (row.fingerprint() != null) {
            sql.run(PUT_BARCODE, generation, row.fingerprint(), row.ticket());
        }
    }

    /// Adds a row or replaces the ticket's present one.
    ///
    /// @return tickets more than before
    int put(Sql sql, long generation, ManifestRow row) throws SQLException {
        int before = forgetBarcode(sql, generation, row.ticket());
        var packed = packer.pack(row);
        sql.run(PUT, generation, packed.ticket(), packed.body());
        addBarcode(sql, generation, packed);
        return 1 - before;
    }

    /// @return tickets more than before
    int remove(Sql sql, long generation, TicketId ticket) throws SQLException {
        int before = forgetBarcode(sql, generation, ticket);
        sql.run(DELETE, generation, ticket.toBytes());
        return -before;
    }

    /// @return tickets of that name that are there: 1 or 0
    private static int forgetBarcode(Sql sql, long generation, TicketId ticket) throws SQLException {
        var body = sql.one(FIND, row -> row.getBytes(1), generation, ticket.toBytes());
        var fingerprint = body.map(TicketBody::fingerprint);
        if (fingerprint.isPresent()) {
            sql.run(DELETE_BARCODE, generation, fingerprint.get(), ticket.toBytes());
        }
        return body.isPresent() ? 1 : 0;
    }

    /// Removes up to `most` rows of a generation that is not in use.
    ///
    /// @return whether there may be more
    boolean removeSomeBut(Sql sql, long generationInUse, int most) throws SQLException {
        long other = sql.one(OTHER_GENERATION, row -> {
            long found = row.getLong(1);
            return row.wasNull() ? Long.MIN_VALUE : found;
        }, generationInUse).orElse(Long.MIN_VALUE);
        if (other == Long.MIN_VALUE) {
            return false;
        }
        sql.run(DELETE_SOME, other, most);
        sql.run(DELETE_SOME_BARCODES, other, most);
        return true;
    }
}
