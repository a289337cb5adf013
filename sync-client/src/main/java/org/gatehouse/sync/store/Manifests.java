package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// The manifest in use, how another takes its place, and how it changes.
final class Manifests {
    private static final int SWEPT_AT_ONCE = 5_000;

    private final Guarded writer;
    private final Tables tables;
    private final DeviceId device;
    private final Bookkeeping books;
    private volatile Optional<ManifestState> inUse = Optional.empty();
    /// Whether rows are being added to a generation that is not in use yet.
    private volatile boolean loading;
    private volatile TicketListener listener = TicketListener.none();

    Manifests(Guarded writer, Tables tables, DeviceId device, Bookkeeping books) {
        this.writer = writer;
        this.tables = tables;
        this.device = device;
        this.books = books;
    }

    void load() {
        inUse = writer.use(tables.manifest()::find);
    }

    Optional<ManifestState> inUse() {
        return inUse;
    }

    /// Who hears of the tickets from now on.
    void tell(TicketListener newListener) {
        listener = newListener;
    }

    Loading startLoading() {
        long used = inUse.map(ManifestState::generation).orElse(0L);
        long free = Math.max(used, writer.use(tables.tickets()::highestGeneration)) + 1;
        loading = true;
        return new Loading(this, free);
    }

    void add(long generation, List<PackedTicket> tickets) {
        writer.transaction(sql -> {
            tables.tickets().add(sql, generation, tickets);
            return tickets;
        });
    }

    /// @param followed what has changed since, so that nothing is forgotten that is known already
    void putInUse(ManifestHeader header, long generation, long rows, List<FeedPage> followed) {
        var touched = new ArrayList<TicketId>();
        change(sql -> {
            var before = tables.manifest().find(sql);
            long records = before.map(ManifestState::recordsKnown).orElse(0L);
            var asOf = before.map(ManifestState::asOf).filter(header.madeAt()::isBefore).orElse(header.madeAt());
            var state = new ManifestState(generation, header.version(), header.version(), records,
                    header.madeAt(), asOf, header.goodUntil(), rows, header.facts(),
                    Carried.by(header.facts().policy()));
            for (var page : followed) {
                state = taken(sql, state, page.header(), page.changes(), null, touched);
            }
            return Optional.of(state);
        });
        touched.forEach(books::touched);
        books.rulesChanged();
        listener.replaced();
    }

    void endLoading() {
        loading = false;
    }

    void goodUntil(Instant goodUntil) {
        change(sql -> tables.manifest().find(sql).map(before -> before.goodUntil(goodUntil)));
    }

    void keys(List<EventKey> keys) {
        change(sql -> tables.manifest().find(sql).map(before -> before.trusting(keys)));
    }

    boolean sweep() {
        writer.lock();
        try {
            if (loading) {
                return false;
            }
            follow(writer.use(tables.manifest()::find));
            return writer.transaction(sql -> {
                long used = inUse.map(ManifestState::generation).orElse(Long.MIN_VALUE);
                return tables.tickets().removeSomeBut(sql, used, SWEPT_AT_ONCE);
            });
        } finally {
            writer.unlock();
        }
    }

    /// What is on the disk is judged by, also where a commit in doubt could not be looked up at once.
    private void follow(Optional<ManifestState> onDisk) {
        if (!onDisk.equals(inUse)) {
            inUse = onDisk;
            books.rulesChanged();
            listener.replaced();
        }
    }

    boolean take(ChangesHeader header, List<Change> changes, @Nullable Instant asOf) {
        var touched = new ArrayList<TicketId>();
        boolean taken = change(sql -> {
            var before = tables.manifest().find(sql);
            if (before.isEmpty() || before.get().feed() != header.after() || header.version() < header.after()) {
                return Optional.empty();
            }
            return Optional.of(taken(sql, before.get(), header, changes, asOf, touched));
        });
        touched.forEach(books::touched);
        if (changes.stream().anyMatch(Change.Facts.class::isInstance)) {
            books.rulesChanged();
        }
        if (taken) {
            tellOf(changes);
        }
        return taken;
    }

    private void tellOf(List<Change> changes) {
        if (changes.stream().anyMatch(Change.Facts.class::isInstance)) {
            listener.replaced();
            return;
        }
        var tickets = changes.stream().flatMap(change -> switch (change) {
            case Change.Ticket ticket -> Stream.of(ticket.row().ticket());
            case Change.Gone gone -> Stream.of(gone.ticket());
            case Change.Facts ignored -> Stream.<TicketId>empty();
            case Change.Records ignored -> Stream.<TicketId>empty();
        }).distinct().toList();
        if (!tickets.isEmpty()) {
            listener.changed(tickets);
        }
    }

    boolean takeRecords(ChangesHeader header, List<Change> changes) {
        var touched = new ArrayList<TicketId>();
        boolean taken = change(sql -> {
            var before = tables.manifest().find(sql);
            if (before.isEmpty() || before.get().records() != header.after() || header.version() < header.after()) {
                return Optional.empty();
            }
            touched.addAll(keep(sql, changes));
            return before.map(state -> state.withRecords(header.version()));
        });
        touched.forEach(books::touched);
        return taken;
    }

    private ManifestState taken(Sql sql, ManifestState before, ChangesHeader header, List<Change> changes,
            @Nullable Instant asOf, List<TicketId> touched) throws SQLException {
        var state = before;
        long tickets = before.tickets();
        for (var change : changes) {
            tickets += apply(sql, state.generation(), change);
            state = change instanceof Change.Facts facts ? state.withFacts(facts.facts()) : state;
        }
        touched.addAll(keep(sql, changes));
        return state.at(header.version(), asOf == null ? before.asOf() : asOf, tickets);
    }

    /// @return tickets more than before
    private int apply(Sql sql, long generation, Change change) throws SQLException {
        return switch (change) {
            case Change.Ticket ticket -> tables.tickets().put(sql, generation, ticket.row());
            case Change.Gone gone -> tables.tickets().remove(sql, generation, gone.ticket());
            case Change.Facts ignored -> 0;
            case Change.Records ignored -> 0;
        };
    }

    /// Keeps what changes a ticket; this device's own are here already, unless its store was lost.
    ///
    /// @return the tickets that have new records
    private List<TicketId> keep(Sql sql, List<Change> changes) throws SQLException {
        var touched = new ArrayList<TicketId>();
        for (var change : changes) {
            for (var record : change instanceof Change.Records records ? records.records() : List.<GateRecord>of()) {
                var ticket = Claims.of(record);
                if (ticket.isPresent() && !isHere(sql, ticket.get(), record)) {
                    tables.elsewhere().put(sql, record, ticket.get());
                    touched.add(ticket.get());
                }
            }
        }
        return touched;
    }

    private boolean isHere(Sql sql, TicketId ticket, GateRecord record) throws SQLException {
        return record.id().device().equals(device) && tables.records().holds(sql, ticket, record.id());
    }

    private boolean change(Guarded.Work<Optional<ManifestState>> work) {
        writer.lock();
        try {
            var state = writer.transaction(sql -> {
                var changed = work.with(sql);
                if (changed.isPresent()) {
                    tables.manifest().put(sql, changed.get());
                }
                return changed;
            });
            inUse = state.isPresent() ? state : inUse;
            return state.isPresent();
        } catch (StorageException unknown) {
            readAgain();
            throw unknown;
        } finally {
            writer.unlock();
        }
    }

    /// A commit in doubt may have reached the disk all the same: what counts is what is there.
    private void readAgain() {
        try {
            inUse = writer.use(sql -> tables.manifest().find(sql));
        } finally {
            books.rulesChanged();
        }
        listener.replaced();
    }
}
