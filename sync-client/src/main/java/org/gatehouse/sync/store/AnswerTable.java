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

/// What the cloud answered to this device's records, and which of them still wait for an answer.
final class AnswerTable {
    private static final String PUT = """
            INSERT INTO answer (place, outcome, reason) VALUES (?, ?, ?) ON CONFLICT (place) DO NOTHING
            """;
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

    /// @return those to which there was no answer before
    List<Answer> putAll(Sql sql, Map<Long, Answer> answers) throws SQLException {
        var fresh = new ArrayList<Answer>();
        for (var each : answers.entrySet()) {
            var answer = each.getValue();
            var reason = answer.reason();
            if (sql.run(PUT, each.getKey(), answer.outcome().name(), reason == null ? null : reason.name()) > 0) {
                fresh.add(answer);
            }
        }
        return fresh;
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
