package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.gatehouse.ticketing.ticket.TicketId;

/// The least a preload can cost: sorted rows into SQLite, fifty to a statement, in one transaction with the gate store's
/// columns, sizes and settings; nothing fetched, unpacked, checked or sealed.
final class BareInserts {
    private static final int ROWS = 50;
    private static final int BODY = 55;
    private static final String TABLE = """
            CREATE TABLE ticket (generation INTEGER NOT NULL, ticket BLOB NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY (generation, ticket)) STRICT, WITHOUT ROWID
            """;
    private static final String INSERT = "INSERT INTO ticket VALUES (?, ?, ?)" + ", (?, ?, ?)".repeat(ROWS - 1);
    private static final String INSERT_ONE = "INSERT INTO ticket VALUES (?, ?, ?)";

    private BareInserts() {}

    /// In nanoseconds.
    static long load(Path file, List<TicketId> tickets) throws SQLException, IOException {
        remove(file);
        var body = new byte[BODY];
        new Random(1).nextBytes(body);
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            prepare(database);
            long start = System.nanoTime();
            insert(database, tickets, body);
            return System.nanoTime() - start;
        } finally {
            remove(file);
        }
    }

    private static void prepare(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute(TABLE);
        }
        database.setAutoCommit(false);
    }

    private static void insert(Connection database, List<TicketId> tickets, byte[] body) throws SQLException {
        int whole = tickets.size() / ROWS * ROWS;
        try (var many = database.prepareStatement(INSERT); var one = database.prepareStatement(INSERT_ONE)) {
            for (int from = 0; from < whole; from += ROWS) {
                fill(many, tickets.subList(from, from + ROWS), body);
            }
            for (var ticket : tickets.subList(whole, tickets.size())) {
                fill(one, List.of(ticket), body);
            }
        }
        database.commit();
    }

    private static void fill(PreparedStatement statement, List<TicketId> tickets, byte[] body) throws SQLException {
        int place = 1;
        for (var ticket : tickets) {
            statement.setLong(place++, 1);
            statement.setBytes(place++, ticket.toBytes());
            statement.setBytes(place++, body);
        }
        statement.executeUpdate();
    }

    private static void remove(Path file) throws IOException {
        for (var ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + ending));
        }
    }
}
