package org.gatehouse.sync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.sync.checkin.Stand;
import org.gatehouse.sync.store.RecordTable.Placed;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.signature.Bytes;

/// Sets a damaged store aside and brings over into a new one what can still be trusted of it: records that this
/// device truly signed, where it stood, and how often its PIN was guessed at.
final class Salvage {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'gate-damaged-'yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final String COPY = "gate-reading.db";
    private static final String PART = "gate-fresh.part";
    private static final String FRESH = "gate-fresh.db";
    private static final List<String> COMPANIONS = List.of("", "-wal", "-shm");
    private static final String LAST_PLACE = """
            SELECT max(place) FROM record
            """;
    private static final String AT = """
            SELECT content FROM record WHERE place = ?
            """;
    /// Where even the number of records cannot be read, the search ends after so many places without one.
    private static final int LONGEST_GAP = 10_000;

    private final StoreKeys keys;
    private final Tables tables;
    private final List<Placed> saved = new ArrayList<>();
    private Optional<Stand> stand = Optional.empty();
    private Optional<Anchor> anchor = Optional.empty();
    private PinAttempts attempts = PinAttempts.unknown();
    private Bytes link = RecordChain.START;

    private Salvage(StoreKeys keys, Tables tables) {
        this.keys = keys;
        this.tables = tables;
    }

    /// What became of a damaged store.
    ///
    /// @param saved records
    /// @param aside the damaged file, kept
    record Saved(int saved, Path aside) {}

    /// The new store is complete before the damaged one is touched, so that nothing is lost wherever this is cut short;
    /// [#finish] does what is left.
    ///
    /// @return the store's file is a new one
    static Saved of(Database damaged, StoreKeys keys, Tables tables, StoreSettings settings)
            throws IOException, SQLException {
        var salvage = new Salvage(keys, tables);
        salvage.readCopyOf(damaged.file());
        var part = new Database(damaged.file().resolveSibling(PART), settings.mostPages());
        remove(part.file());
        try (var fresh = part.connect()) {
            Schema.bringUpToDate(fresh);
            salvage.write(fresh);
        }
        Files.move(part.file(), damaged.file().resolveSibling(FRESH), StandardCopyOption.ATOMIC_MOVE);
        return finish(damaged, settings).orElseThrow();
    }

    /// Where a new store waits to take the place of a damaged one, it does.
    static Optional<Saved> finish(Database damaged, StoreSettings settings) throws IOException, SQLException {
        var fresh = new Database(damaged.file().resolveSibling(FRESH), settings.mostPages());
        if (!isCutShort(damaged.file())) {
            return Optional.empty();
        }
        int saved;
        try (var sql = fresh.connect()) {
            saved = (int) new RecordTable().count(sql);
        }
        var aside = setAside(damaged.file(), NAME.format(settings.wall().instant()));
        Files.move(fresh.file(), damaged.file(), StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(new Saved(saved, aside));
    }

    /// Whether a new store waits to take the place of the damaged one.
    static boolean isCutShort(Path file) {
        return Files.exists(file.resolveSibling(FRESH));
    }

    private static Path setAside(Path file, String name) throws IOException {
        var aside = file.resolveSibling(name + ".db");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(name + "-" + i + ".db");
        }
        for (var companion : COMPANIONS) {
            var from = file.resolveSibling(file.getFileName() + companion);
            if (Files.exists(from)) {
                Files.move(from, aside.resolveSibling(aside.getFileName() + companion));
            }
        }
        return aside;
    }

    /// What is kept aside stays as it was found.
    private void readCopyOf(Path damaged) throws IOException {
        var copy = new Database(damaged.resolveSibling(COPY), OptionalLong.empty());
        remove(copy.file());
        Files.copy(damaged, copy.file());
        var log = new Database(damaged, OptionalLong.empty()).log();
        if (Files.exists(log)) {
            Files.copy(log, copy.log());
        }
        LogFile.mend(copy.log());
        read(copy);
        remove(copy.file());
    }

    private static void remove(Path file) throws IOException {
        for (var companion : COMPANIONS) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + companion));
        }
    }

    private void read(Database aside) {
        try (var sql = aside.connect()) {
            stand = attempt(() -> tables.device().stand(sql)).flatMap(found -> found);
            anchor = attempt(() -> tables.device().anchor(sql)).flatMap(found -> found);
            attempts = attempt(() -> tables.device().pinAttempts(sql)).orElseGet(PinAttempts::unknown);
            long last = attempt(() -> sql.number(LAST_PLACE)).orElse(Long.MAX_VALUE);
            int gap = 0;
            for (long place = 1; place <= last && (last < Long.MAX_VALUE || gap < LONGEST_GAP); place++) {
                long wanted = place;
                boolean found = attempt(() -> sql.one(AT, row -> row.getBytes(1), wanted)).flatMap(bytes -> bytes)
                        .map(this::keep).orElse(false);
                gap = found ? 0 : gap + 1;
            }
        } catch (SQLException nothingLeft) {
            // Not even a connection: there is nothing to save.
        }
    }

    private boolean keep(byte[] content) {
        var read = attempt(() -> tables.records().read(content));
        if (read.isEmpty()) {
            return false;
        }
        var record = read.get();
        boolean ours = record.id().device().equals(keys.device())
                && record.isSignedBy(keys.signing().verifyingKey());
        if (ours) {
            saved.add(new Placed(saved.size() + 1L, record.previous().equals(link), record));
            link = RecordChain.link(record);
        }
        return ours;
    }

    private void write(Sql fresh) throws SQLException {
        fresh.begin();
        for (var placed : saved) {
            tables.records().add(fresh, placed);
            var claimed = Claims.of(placed.record());
            if (claimed.isPresent()) {
                tables.records().claim(fresh, placed, claimed.get());
            }
        }
        if (stand.isPresent()) {
            tables.device().setStand(fresh, stand.get());
        }
        if (anchor.isPresent()) {
            tables.device().setAnchor(fresh, anchor.get());
        }
        tables.device().setPinAttempts(fresh, attempts);
        fresh.commit();
    }

    private static <T> Optional<T> attempt(Attempt<T> attempt) {
        try {
            return Optional.of(attempt.make());
        } catch (SQLException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws SQLException;
    }
}
