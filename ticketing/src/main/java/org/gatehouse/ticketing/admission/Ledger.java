package org.gatehouse.ticketing.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;

/// The evidence a verdict rests on: the manifest and the records that this device holds, to be read only. Two reads
/// in one judgement see the same state.
public interface Ledger {
    EventFacts facts();

    /// When the manifest was last brought up to date: a ticket issued later may be missing from it.
    Instant currentAsOf();

    /// After this the manifest must not be judged by.
    Instant goodUntil();

    Optional<ManifestRow> row(TicketId ticket);

    /// @param barcode a text that stands for a ticket: sold elsewhere, or a legacy ticket id
    Optional<ManifestRow> row(String barcode);

    /// All records of this ticket that are held here, other devices' included, in any order.
    List<GateRecord> records(TicketId ticket);

    /// How many guests this device has admitted by signature alone.
    int admittedBySignature();
}
