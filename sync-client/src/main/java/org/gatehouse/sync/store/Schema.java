package org.gatehouse.sync.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;

/// Brings a store's tables up to what this release needs, one numbered file after the other, each whole or not at
/// all.
final class Schema {
    /// In order; the first makes version 1.
    static final List<String> FILES = List.of("V001__gate_store.sql", "V002__pin_attempts.sql",
            "V003__records_as_bytes.sql", "V004__carried.sql");

    private static final String VERSION = "SELECT user_version FROM pragma_user_version";

    private Schema() {}

    /// @throws StoreFailed where a newer release wrote the store
    static void bringUpToDate(Sql sql) throws SQLException {
        int present = (int) sql.number(VERSION);
        if (present > FILES.size()) {
            throw new StoreFailed(new StoreFailure.TooNew(present), null);
        }
        for (int next = present + 1; next <= FILES.size(); next++) {
            sql.begin();
            sql.script(read(FILES.get(next - 1)));
            sql.script("PRAGMA user_version = %d".formatted(next));
            sql.commit();
        }
    }

    private static String read(String name) {
        try (var file = Schema.class.getResourceAsStream("schema/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file schema/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
