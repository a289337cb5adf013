package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log of twenty transactions of one page each, after the one that makes the table, as a killed program leaves it.
class LogFileTest {
    private static final int HEADER = 32;
    private static final int FRAME = 4120;
    private static final int ROWS = 20;

    @TempDir
    Path folder;

    private Path store;
    private Path log;
    private byte[] written;

    @BeforeEach
    void aLog() throws SQLException, IOException {
        var alive = folder.resolve("alive.db");
        store = folder.resolve("gate.db");
        log = folder.resolve("gate.db-wal");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + alive);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("CREATE TABLE numbers (number INTEGER PRIMARY KEY)");
            for (int i = 0; i < ROWS; i++) {
                statement.execute("INSERT INTO numbers VALUES (" + i + ")");
            }
            Files.copy(alive, store);
            written = Files.readAllBytes(folder.resolve("alive.db-wal"));
        }
        Files.write(log, written);
    }

    @Test
    void aLogAsItWasWrittenIsSoundAndSoIsNone() throws IOException {
        assertThat(LogFile.isDamaged(log)).isFalse();
        Files.write(log, Arrays.copyOf(written, 16 << 20));
        assertThat(LogFile.isDamaged(log)).as("with room behind it").isFalse();
        Files.write(log, new byte[1 << 20]);
        assertThat(LogFile.isDamaged(log)).as("only room").isFalse();
        Files.delete(log);
        assertThat(LogFile.isDamaged(log)).isFalse();
    }

    @Test
    void aLogWhoseLastTransactionIsTornIsSound() throws IOException {
        var torn = written.clone();
        Arrays.fill(torn, torn.length - 1024, torn.length, (byte) 0x5A);
        Files.write(log, torn);

        assertThat(LogFile.isDamaged(log)).isFalse();
    }

    @Test
    void aBitThatChangesIsNoticedAndChangedBack() throws IOException, SQLException {
        for (int at = 0; at < written.length; at += 2_993) {
            change(at, 1 << at % 4);

            assertThat(LogFile.isDamaged(log)).as("changed at " + at).isTrue();
            LogFile.mend(log);
            assertThat(rows()).as("changed at " + at).isEqualTo(ROWS);
        }
    }

    @Test
    void aBitOfWhichTheChecksumTellsLessIsNoticedAllTheSame() throws IOException, SQLException {
        change(HEADER + 7 * FRAME + 24 + 2003, 0x80);

        assertThat(LogFile.isDamaged(log)).isTrue();
        LogFile.mend(log);
        assertThat(rows()).isEqualTo(ROWS);
    }

    @Test
    void whereMoreThanABitHasChangedTheTransactionsBehindItAreStillRead() throws IOException, SQLException {
        change(HEADER + 5 * FRAME + 24 + 4000, 0xFF);

        assertThat(LogFile.isDamaged(log)).isTrue();
        assertThat(rows()).as("as SQLite reads it").isLessThan(6);
        change(HEADER + 5 * FRAME + 24 + 4000, 0xFF);
        LogFile.mend(log);
        assertThat(rows()).isEqualTo(ROWS);
    }

    @Test
    void theRoomBehindALogIsNotKeptInMemoryAndNothingElseIsLeftOut() throws IOException {
        Files.write(log, Arrays.copyOf(written, 16 << 20));
        assertThat(LogRoom.without(log)).startsWith(written).hasSizeLessThan(written.length + (1 << 18));

        var holed = Arrays.copyOf(written, 1 << 20);
        holed[holed.length - 1] = 1;
        Files.write(log, holed);
        assertThat(LogRoom.without(log)).isEqualTo(holed);
    }

    private void change(int at, int bits) throws IOException {
        var changed = written.clone();
        changed[at] ^= (byte) bits;
        Files.write(log, changed);
    }

    /// What SQLite finds in a copy.
    private int rows() throws IOException, SQLException {
        var copy = Files.createTempDirectory(folder, "copy").resolve("gate.db");
        Files.copy(store, copy);
        Files.copy(log, copy.resolveSibling("gate.db-wal"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM numbers")) {
            return row.next() ? row.getInt(1) : -1;
        } catch (SQLException noTable) {
            return -1;
        }
    }
}
