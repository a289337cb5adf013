package org.gatehouse.proving.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The disk does what it says to the SQLite that the gate uses.
class FaultyDiskTest {
    @TempDir
    Path home;

    private FaultyDisk disk;
    private Path folder;

    @BeforeEach
    void aDisk() {
        var whyNot = FaultyDisk.whyNot();
        assumeTrue(whyNot.isEmpty(), whyNot::toString);
        folder = home.resolve("disk");
        disk = FaultyDisk.beneath(folder);
    }

    @AfterEach
    void closed() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void eachCommitIsOneSyncWhereCommitsAreToBeDurableAndNoneWhereTheyAreNot() throws SQLException {
        try (var full = database("FULL")) {
            insert(full, 0);
            var before = disk.figures();
            insert(full, 1);
            insert(full, 2);
            assertThat(disk.figures().since(before).syncs()).isEqualTo(2);
            assertThat(disk.figures().since(before).bytes()).isGreaterThan(2 * 4096);
            assertThat(disk.figures("a.db-wal").writes()).isPositive();
        }
        try (var normal = database("NORMAL")) {
            insert(normal, 3);
            var before = disk.figures();
            insert(normal, 4);
            assertThat(disk.figures().since(before).syncs()).isZero();
        }
    }

    @Test
    void filesElsewhereAreLeftAlone() throws SQLException {
        disk.meets(Trouble.full());
        disk.cutPower();

        try (var elsewhere = database(home.resolve("elsewhere.db"), "FULL")) {
            insert(elsewhere, 1);
            assertThat(numbers(elsewhere)).containsExactly(1);
        }
        assertThat(disk.figures()).isEqualTo(Figures.NONE);
    }

    @Test
    void twoDisksInOneProcessHaveTheirOwnFaults() throws SQLException {
        var second = FaultyDisk.beneath(home.resolve("second"));
        try (var here = database("FULL"); var there = database(home.resolve("second/a.db"), "FULL")) {
            second.meets(Trouble.failingSyncs(any -> true));

            insert(here, 1);
            assertThatThrownBy(() -> insert(there, 1)).isInstanceOf(SQLException.class);
        } finally {
            second.close();
        }
    }

    @Test
    void aSyncThatFailsIsAnErrorOfTheDiskToSqlite() throws SQLException {
        try (var database = database("FULL")) {
            disk.meets(Trouble.failingSyncs(number -> number == 2));

            insert(database, 1);
            assertThatThrownBy(() -> insert(database, 2)).isInstanceOfSatisfying(SQLiteException.class,
                    failure -> assertThat(failure.getResultCode()).isEqualTo(SQLiteErrorCode.SQLITE_IOERR_FSYNC));
            insert(database, 3);
        }
    }

    @Test
    void aFullDiskIsOneToSqliteAndTakesMoreOnceThereIsRoom() throws SQLException {
        try (var database = database("FULL")) {
            disk.meets(Trouble.roomFor(20_000));
            int fitted = insertUntilFull(database);
            assertThat(fitted).isBetween(1, 4);

            disk.meets(Trouble.none());
            insert(database, 1_000);
            assertThat(numbers(database)).hasSize(fitted + 1);
        }
    }

    private static int insertUntilFull(Connection database) throws SQLException {
        for (int number = 0; number < 100; number++) {
            try {
                insert(database, number);
            } catch (SQLiteException failure) {
                assertThat(failure.getResultCode()).isEqualTo(SQLiteErrorCode.SQLITE_FULL);
                return number;
            }
        }
        throw new AssertionError("the disk never was full");
    }

    @Test
    void aSlowDiskTakesItsTimeWithEachSync() throws SQLException {
        try (var database = database("FULL")) {
            disk.syncsTake(Duration.ofMillis(20));
            long from = System.nanoTime();
            insert(database, 1);
            insert(database, 2);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isBetween(Duration.ofMillis(40),
                    Duration.ofSeconds(5));
        }
    }

    @Test
    void whatWasCommittedOutlivesAPowerCutAtAnyCall() throws SQLException {
        var random = new Random(7);
        disk.syncsAre(Syncing.PLAYED);
        var committed = new TreeSet<Integer>();
        for (int life = 0; life < 60; life++) {
            try (var database = database("FULL")) {
                assertThat(numbers(database)).containsAll(committed);
                disk.cutPowerAfter(random.nextInt(60));
                for (int i = 0; i < 20; i++) {
                    int number = life * 100 + i;
                    insert(database, number);
                    committed.add(number);
                }
                disk.cutPower();
            } catch (SQLException theCut) {
                assertThat(disk.hasPower()).isFalse();
            }
            disk.restorePower(random);
        }
        assertThat(committed).hasSizeGreaterThan(60);
        try (var database = database("FULL")) {
            assertThat(numbers(database)).containsAll(committed);
            assertSound(database);
        }
    }

    @Test
    void aDiskThatOnlySaysItSyncsLosesCommits() throws SQLException {
        disk.syncsAre(Syncing.LYING);
        assertThat(lostByPowerCuts("FULL")).isPositive();
    }

    @Test
    void commitsThatWereNotSyncedAreLost() throws SQLException {
        assertThat(lostByPowerCuts("NORMAL")).isPositive();
        assertThat(lostByPowerCuts("FULL")).isZero();
    }

    private int lostByPowerCuts(String synchronous) throws SQLException {
        int lost = 0;
        for (int seed = 0; seed < 8; seed++) {
            var file = folder.resolve(synchronous + seed + ".db");
            try (var database = database(file, synchronous)) {
                insert(database, 1);
                disk.cutPower();
            }
            disk.restorePower(new Random(seed));
            try (var database = database(file, synchronous)) {
                lost += 1 - numbers(database).size();
            } catch (SQLException notEvenThere) {
                lost++;
            }
        }
        return lost;
    }

    @Test
    void everyPointOfALogIsAPlaceForAPowerCut() throws Exception {
        var told = new ArrayList<Integer>();
        DiskLog log;
        try (var database = database("FULL")) {
            log = disk.record();
            for (int number = 0; number < 30; number++) {
                insert(database, number);
                told.add(log.length());
            }
            checkpoint(database);
        }
        var replay = log.replay();
        var random = new Random(3);
        for (int point = 0; point <= replay.lastPoint(); point++) {
            replay.advanceTo(point);
            var left = home.resolve("left-" + point);
            replay.writeTo(left, random);
            int cut = point;
            try (var database = database(left.resolve("a.db"), "FULL")) {
                var there = numbers(database);
                assertThat(there).hasSizeGreaterThanOrEqualTo((int) told.stream().filter(at -> at <= cut).count());
                assertThat(there).containsExactlyElementsOf(told.stream().map(told::indexOf).limit(there.size())
                        .toList());
                assertSound(database);
            }
        }
    }

    @Test
    void aLogOfUnsyncedCommitsLosesSome() throws Exception {
        DiskLog log;
        try (var database = database("NORMAL")) {
            log = disk.record();
            insert(database, 1);
        }
        var replay = log.replay();
        int point = 1 + log.events().lastIndexOf(log.events().stream().filter(DiskEvent.Written.class::isInstance)
                .filter(event -> ((DiskEvent.Written) event).file().endsWith("-wal")).reduce((a, b) -> b)
                .orElseThrow());
        replay.advanceTo(point);
        var sizes = new TreeSet<Integer>();
        for (int seed = 0; seed < 20; seed++) {
            var left = home.resolve("left-" + seed);
            replay.writeTo(left, new Random(seed));
            try (var database = database(left.resolve("a.db"), "NORMAL")) {
                sizes.add(numbers(database).size());
            }
        }
        assertThat(sizes).containsExactly(0, 1);
    }

    @Test
    void aDiskThatWasGivenBackIsTheMachinesOwn() throws SQLException {
        disk.meets(Trouble.full());
        disk.close();

        try (var database = database("FULL")) {
            assertThatCode(() -> insert(database, 1)).doesNotThrowAnyException();
        }
        assertThat(Files.exists(folder.resolve("a.db"))).isTrue();
    }

    private Connection database(String synchronous) throws SQLException {
        return database(folder.resolve("a.db"), synchronous);
    }

    private static Connection database(Path file, String synchronous) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = " + synchronous);
            statement.execute("CREATE TABLE IF NOT EXISTS numbers (number INTEGER PRIMARY KEY)");
            return connection;
        } catch (SQLException unusable) {
            connection.close();
            throw unusable;
        }
    }

    private static void insert(Connection database, int number) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("INSERT INTO numbers VALUES (" + number + ")");
        }
    }

    private static void checkpoint(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static List<Integer> numbers(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT number FROM numbers ORDER BY number")) {
            var numbers = new ArrayList<Integer>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }

    private static void assertSound(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("ok");
        }
    }
}
