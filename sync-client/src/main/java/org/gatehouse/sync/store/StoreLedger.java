package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// The evidence for one verdict, read in one transaction.
final class StoreLedger implements Ledger {
    private final Sql sql;
    private final Tables tables;
    private final ManifestState manifest;
    private final int admittedBySignature;
    private TicketEvidence.@Nullable Found found;

    StoreLedger(Sql sql, Tables tables, ManifestState manifest, int admittedBySignature) {
        this.sql = sql;
        this.tables = tables;
        this.manifest = manifest;
        this.admittedBySignature = admittedBySignature;
    }

    @Override
    public EventFacts facts() {
        return manifest.facts();
    }

    @Override
    public Instant currentAsOf() {
        return manifest.asOf();
    }

    @Override
    public Instant goodUntil() {
        return manifest.goodUntil();
    }

    @Override
    public Optional<ManifestRow> row(TicketId ticket) {
        var fresh = read(() -> tables.evidence().find(sql, manifest.generation(), ticket));
        found = fresh;
        return fresh.row().map(this::mayShow);
    }

    @Override
    public Optional<ManifestRow> row(String barcode) {
        return read(() -> tables.tickets().find(sql, manifest.generation(), barcode)).map(this::mayShow);
    }

    private ManifestRow mayShow(ManifestRow row) {
        return TicketTable.mayShow(row, manifest.facts().policy());
    }

    @Override
    public List<GateRecord> records(TicketId ticket) {
        var known = found;
        if (known != null && known.ticket().equals(ticket)) {
            return known.records();
        }
        return read(() -> {
            var all = new ArrayList<>(tables.records().of(sql, ticket));
            all.addAll(tables.elsewhere().of(sql, ticket));
            return all;
        });
    }

    @Override
    public int admittedBySignature() {
        return admittedBySignature;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws SQLException;
    }
}
