package org.gatehouse.sync.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.jspecify.annotations.Nullable;

/// Which manifest is in use. For one thread at a time.
final class ManifestTable {
    private static final String FIND = """
            SELECT generation, version, feed, records, made_at, as_of, good_until, tickets, facts, carried FROM manifest
            """;
    private static final String PUT = """
            INSERT OR REPLACE INTO manifest
            (one, generation, version, feed, records, made_at, as_of, good_until, tickets, facts, carried)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final ObjectMapper json = Json.mapper();
    private final ObjectMapper complete = Json.strict();

    Optional<ManifestState> find(Sql sql) throws SQLException {
        return sql.one(FIND, this::read);
    }

    void put(Sql sql, ManifestState state) throws SQLException {
        sql.run(PUT, state.generation(), state.version(), state.feed(), state.records(), state.madeAt().toEpochMilli(),
                state.asOf().toEpochMilli(), state.goodUntil().toEpochMilli(), state.tickets(), write(state.facts()),
                state.carried() == null ? null : state.carried().text());
    }

    private ManifestState read(ResultSet row) throws SQLException {
        return new ManifestState(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), time(row, 5),
                time(row, 6), time(row, 7), row.getLong(8), facts(row.getString(9)),
                carried(row.getString(10)));
    }

    private static @Nullable Carried carried(@Nullable String text) throws SQLException {
        try {
            return text == null ? null : Carried.read(text);
        } catch (IllegalArgumentException damaged) {
            throw new DamagedException(damaged);
        }
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private String write(EventFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private EventFacts facts(String text) throws SQLException {
        try {
            return complete.readValue(text, EventFacts.class);
        } catch (JsonProcessingException damaged) {
            throw new DamagedException(damaged);
        }
    }
}
