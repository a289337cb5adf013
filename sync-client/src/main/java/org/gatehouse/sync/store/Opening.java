package org.gatehouse.sync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a store: brings its tables up to date, examines it, repairs it where it is damaged, and begins a new epoch.
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    static final String FILE = "gate.db";
    /// Room for a million names within each second.
    private static final int RANDOM_BITS = 20;

    private final Database database;
    private final StoreKeys keys;
    private final StoreSettings settings;
    private final Tables tables;

    private Opening(Database database, StoreKeys keys, StoreSettings settings) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        tables = Tables.with(new Sealer(keys.sealing(), settings.random()));
    }

    /// A store that is ready for use.
    ///
    /// @param epoch the new one, higher than any before
    record Opened(Database database, long epoch, Optional<Salvage.Saved> damage) {}

    /// @throws StoreFailed with the reason
    static Opened open(Path folder, StoreKeys keys, StoreSettings settings) {
        try {
            Files.createDirectories(folder);
            var database = new Database(folder.resolve(FILE), settings.mostPages());
            return new Opening(database, keys, settings).open();
        } catch (IOException | SQLException unusable) {
            throw new StoreFailed(new StoreFailure.Unusable(), unusable);
        }
    }

    private Opened open() throws IOException, SQLException {
        var finished = Salvage.finish(database, settings);
        try {
            return new Opened(database, renewEpoch(), finished);
        } catch (SQLException failure) {
            if (!Examination.isDamage(failure)) {
                throw failure;
            }
            LOG.warn("the gate's store is damaged and will be set aside: {}", failure.getMessage());
        }
        var saved = Salvage.of(database, keys, tables, settings);
        return new Opened(database, renewEpoch(), Optional.of(saved));
    }

    private long renewEpoch() throws IOException, SQLException {
        if (LogFile.isDamaged(database.log())) {
            throw new DamagedException("the log is not as it was written");
        }
        try (var sql = database.connect()) {
            Schema.bringUpToDate(sql);
            examine(sql);
            Database.settle(sql);
            long epoch = Math.max(fresh(), tables.device().epoch(sql) + 1);
            sql.begin();
            tables.device().setEpoch(sql, epoch);
            sql.commit();
            return epoch;
        }
    }

    private void examine(Sql sql) throws SQLException {
        try {
            Examination.of(sql, keys, tables.records());
            tables.manifest().find(sql);
            tables.device().stand(sql);
            tables.device().anchor(sql);
            tables.device().pinAttempts(sql);
            tables.elsewhere().eachTicket(sql, (ticket, records) -> {});
        } catch (RuntimeException noSuchValue) {
            throw new DamagedException(noSuchValue);
        }
    }

    /// Seconds and chance: a restored disk does not know an epoch used since, and will hardly hit it.
    private long fresh() {
        long seconds = Math.max(0, settings.wall().instant().getEpochSecond());
        return seconds << RANDOM_BITS | settings.random().nextInt(1 << RANDOM_BITS);
    }
}
