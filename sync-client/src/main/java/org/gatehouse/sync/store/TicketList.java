package org.gatehouse.sync.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;

/// The tickets in use, for people to look at, beside the guests' way; without what the organizer keeps from the gates.
/// Safe from any thread.
public final class TicketList {
    private final Supplier<Optional<ManifestState>> inUse;
    private final Guarded reader;
    private final Tables tables;
    private final Supplier<Walk> walks;

    TicketList(Supplier<Optional<ManifestState>> inUse, Guarded reader, Tables tables, Supplier<Walk> walks) {
        this.inUse = inUse;
        this.reader = reader;
        this.tables = tables;
        this.walks = walks;
    }

    /// A ticket with all its records that are held here.
    public record Listed(ManifestRow row, List<GateRecord> records) {
        public Listed {
            records = List.copyOf(records);
        }
    }

    /// Those of them that are on the list, in the order asked.
    public List<Listed> find(List<TicketId> tickets) {
        var manifest = inUse.get();
        if (manifest.isEmpty()) {
            return List.of();
        }
        return reader.use(sql -> {
            var found = new ArrayList<Listed>();
            var ledger = new StoreLedger(sql, tables, manifest.get(), 0);
            for (var ticket : tickets) {
                ledger.row(ticket).ifPresent(row -> found.add(new Listed(row, ledger.records(ticket))));
            }
            return found;
        });
    }

    /// Begins to go through the whole list, on a connection of its own.
    public Walk walk() {
        return walks.get();
    }

    /// Goes through the list as it is at the time of each step, in the order of ids. For one thread at a time.
    public static final class Walk implements AutoCloseable {
        private final ManifestState manifest;
        private final Guarded connection;
        private final Tables tables;
        private Optional<TicketId> last = Optional.empty();

        Walk(ManifestState manifest, Guarded connection, Tables tables) {
            this.manifest = manifest;
            this.connection = connection;
            this.tables = tables;
        }

        /// What is gone through.
        public ManifestState manifest() {
            return manifest;
        }

        /// The next rows; none where all have been gone through.
        public List<ManifestRow> next(int most) {
            var rows = connection.use(sql -> tables.tickets().behind(sql, manifest.generation(), last, most));
            last = rows.isEmpty() ? last : Optional.of(rows.getLast().ticket());
            return rows.stream().map(row -> TicketTable.mayShow(row, manifest.facts().policy())).toList();
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
