package org.gatehouse.sync.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One connection with its prepared statements. For one thread at a time.
final class Sql implements AutoCloseable {
    private static final String BEGIN = "BEGIN IMMEDIATE";
    private static final String COMMIT = "COMMIT";
    private static final String ROLLBACK = "ROLLBACK";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Reads one row into a value.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Takes one row.
    @FunctionalInterface
    interface Visitor {
        void take(ResultSet row) throws SQLException;
    }

    /// Starts a transaction that may write; nobody else can until it ends.
    void begin() throws SQLException {
        run(BEGIN);
    }

    /// Returns once all of the transaction is on the disk.
    void commit() throws SQLException {
        run(COMMIT);
    }

    void rollback() throws SQLException {
        run(ROLLBACK);
    }

    /// @return rows changed
    int run(String statement, @Nullable Object... values) throws SQLException {
        var ready = bind(statement, values);
        return ready.execute() ? 0 : ready.getUpdateCount();
    }

    <T> Optional<T> one(String statement, Row<T> reader, @Nullable Object... values) throws SQLException {
        try (var rows = bind(statement, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    <T> List<T> all(String statement, Row<T> reader, @Nullable Object... values) throws SQLException {
        var found = new ArrayList<T>();
        each(statement, row -> found.add(reader.read(row)), values);
        return found;
    }

    void each(String statement, Visitor visitor, @Nullable Object... values) throws SQLException {
        try (var rows = bind(statement, values).executeQuery()) {
            while (rows.next()) {
                visitor.take(rows);
            }
        }
    }

    long number(String statement, @Nullable Object... values) throws SQLException {
        return one(statement, row -> row.getLong(1), values).orElseThrow();
    }

    /// Several statements without values, as a schema file has them.
    void script(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    /// A statement that is compiled once per connection.
    PreparedStatement prepare(String statement) throws SQLException {
        var known = prepared.get(statement);
        if (known == null) {
            known = connection.prepareStatement(statement);
            prepared.put(statement, known);
        }
        return known;
    }

    private PreparedStatement bind(String statement, @Nullable Object... values) throws SQLException {
        var ready = prepare(statement);
        for (int i = 0; i < values.length; i++) {
            ready.setObject(i + 1, values[i]);
        }
        return ready;
    }

    @Override
    public void close() throws SQLException {
        prepared.clear();
        connection.close();
    }
}
