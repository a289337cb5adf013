package org.gatehouse.backend.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.ticket.Barcodes;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;

/// What the cloud itself knows: all tickets, and the records of one version.
record CloudLedger(StoredEvent stored, TicketStore tickets, Barcodes barcodes, List<GateRecord> all,
        Instant now) implements Ledger {
    @Override
    public EventFacts facts() {
        return stored.facts();
    }

    /// Nothing is newer than what the cloud knows.
    @Override
    public Instant currentAsOf() {
        return Instant.MAX;
    }

    @Override
    public Instant goodUntil() {
        return Instant.MAX;
    }

    @Override
    public Optional<ManifestRow> row(TicketId ticket) {
        return tickets.find(stored.event().id(), ticket)
                .map(found -> TicketStore.forGates(found, stored.policy()));
    }

    /// A ticket sold elsewhere; or one of ours that an older payload names by its id.
    @Override
    public Optional<ManifestRow> row(String barcode) {
        return barcodes.find(stored.event().id(), barcode).flatMap(this::row).or(() -> named(barcode));
    }

    private Optional<ManifestRow> named(String barcode) {
        try {
            return row(TicketId.parse(barcode));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<GateRecord> records(TicketId ticket) {
        return all.stream().filter(record -> ticket.equals(record.ticket())).toList();
    }

    @Override
    public int admittedBySignature() {
        return 0;
    }
}
