package org.gatehouse.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;
import org.jspecify.annotations.Nullable;

/// What the cloud answered to this device's records, and which of them still wait for an answer.
final class AnswerTable {
    private static final int ROWS_AT_ONCE = 50;
    private static final String INSERT = """
            INSERT INTO answer (place, outcome, reason) VALUES (?, ?, ?)""";
    private static final String UNLESS_THERE = """

            ON CONFLICT (place) DO NOTHING
            """;
    private static final String PUT = INSERT + UNLESS_THERE;
    private static final String PUT_MANY = INSERT + ", (?, ?, ?)".repeat(ROWS_AT_ONCE - 1) + UNLESS_THERE;
    private static final String WAITING = """
            SELECT r.place, r.content FROM record r
            WHERE r.place > ? AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.place = r.place)
            ORDER BY r.place LIMIT ?
            """;
    private static final String COUNT_WAITING = """
            SELECT (SELECT count(*) FROM record) - (SELECT count(*) FROM answer)
            """;
    private static final String COUNT = """
            SELECT count(*) FROM answer
            """;
    private static final String COUNT_QUARANTINED = """
            SELECT count(*) FROM answer WHERE outcome = 'QUARANTINED'
            """;
    private static final String FIND = """
            SELECT outcome, reason FROM answer WHERE place = ?
            """;

    /// A record's stored bytes at its place.
    record Waiting(long place, byte[] content) {}

    /// @param reason why it was quarantined
    record Given(Outcome outcome, Optional<Reason> reason) {}

    /// @return to how many of them there was no answer before
    int putAll(Sql sql, Map<Long, Answer> answers) throws SQLException {
        var rows = List.copyOf(answers.entrySet());
        int whole = rows.size() / ROWS_AT_ONCE * ROWS_AT_ONCE;
        int fresh = 0;
        for (int from = 0; from < whole; from += ROWS_AT_ONCE) {
            fresh += put(sql, PUT_MANY, rows.subList(from, from + ROWS_AT_ONCE));
        }
        for (var row : rows.subList(whole, rows.size())) {
            fresh += put(sql, PUT, List.of(row));
        }
        return fresh;
    }

    private static int put(Sql sql, String statement, List<Map.Entry<Long, Answer>> rows) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (var row : rows) {
            var reason = row.getValue().reason();
            values.add(row.getKey());
            values.add(row.getValue().outcome().name());
            values.add(reason == null ? null : reason.name());
        }
        return sql.run(statement, values.toArray());
    }

    /// Those behind a place that have no answer, in the order of the chain.
    List<Waiting> waiting(Sql sql, long behind, int most) throws SQLException {
        return sql.all(WAITING, row -> new Waiting(row.getLong(1), row.getBytes(2)), behind, most);
    }

    int countWaiting(Sql sql) throws SQLException {
        return (int) sql.number(COUNT_WAITING);
    }

    int count(Sql sql) throws SQLException {
        return (int) sql.number(COUNT);
    }

    int countQuarantined(Sql sql) throws SQLException {
        return (int) sql.number(COUNT_QUARANTINED);
    }

    Optional<Given> find(Sql sql, long place) throws SQLException {
        return sql.one(FIND, AnswerTable::given, place);
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(Outcome.valueOf(row.getString(1)), Optional.ofNullable(row.getString(2)).map(Reason::valueOf));
    }
}
