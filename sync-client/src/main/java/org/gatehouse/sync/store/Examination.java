package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.sync.store.RecordTable.Placed;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Looks at a store before it is used: whether the file is sound, the record chain without a break, and every claim
/// the one its record makes. A change to any record shows: each is covered by the link that the next one names, the
/// last by its signature.
final class Examination {
    private static final String CHECK = "PRAGMA quick_check(1)";
    private static final String CLAIMS = """
            SELECT place, ticket FROM claim
            """;
    /// The last is for tables that are not there, or not as our statements know them.
    private static final Set<SQLiteErrorCode> OF_DAMAGE = Set.of(SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_ERROR);

    private final StoreKeys keys;
    private final RecordTable records;
    private final Map<Long, TicketId> claims = new HashMap<>();
    private Bytes link = RecordChain.START;
    private long place;
    private @Nullable GateRecord last;

    private Examination(StoreKeys keys, RecordTable records) {
        this.keys = keys;
        this.records = records;
    }

    /// @throws SQLException where the store is damaged, see [#isDamage]
    static void of(Sql sql, StoreKeys keys, RecordTable records) throws SQLException {
        var examination = new Examination(keys, records);
        check("ok".equals(sql.one(CHECK, row -> row.getString(1)).orElse("")), "the file is not sound");
        sql.each(CLAIMS, row -> examination.claims.put(row.getLong(1), TicketId.of(row.getBytes(2))));
        records.each(sql, examination::take);
        examination.finish();
    }

    /// Whether a failure means that what is stored is not what was stored, rather than that the disk does not answer.
    static boolean isDamage(SQLException failure) {
        return failure instanceof DamagedException
                || failure instanceof SQLiteException sqlite && OF_DAMAGE.contains(primary(sqlite.getResultCode()));
    }

    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xFF);
    }

    private void take(Placed placed) throws SQLException {
        var record = placed.record();
        check(placed.place() == place + 1, "a record is missing");
        check(record.id().device().equals(keys.device()), "a record is another device's");
        check(!placed.joined() || record.previous().equals(link), "a record is not what the next one names");
        check(Claims.of(record).equals(Optional.ofNullable(claims.remove(placed.place()))),
                "a claim is not its record's");
        place = placed.place();
        link = RecordChain.link(record);
        last = record;
    }

    private void finish() throws SQLException {
        check(claims.isEmpty(), "a claim has no record");
        check(last == null || last.isSignedBy(keys.signing().verifyingKey()),
                "the last record is not as it was signed");
    }

    private static void check(boolean sound, String otherwise) throws SQLException {
        if (!sound) {
            throw new DamagedException(otherwise);
        }
    }
}
