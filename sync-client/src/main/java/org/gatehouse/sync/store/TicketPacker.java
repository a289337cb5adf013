package org.gatehouse.sync.store;

import org.gatehouse.ticketing.manifest.ManifestRow;

/// Makes manifest rows ready for the store, names sealed. For one thread at a time; several may work beside each
/// other.
public final class TicketPacker {
    private final Sealer sealer;
    private final TicketBody bodies;

    TicketPacker(Sealer sealer) {
        this.sealer = sealer;
        bodies = new TicketBody(sealer);
    }

    public PackedTicket pack(ManifestRow row) {
        var fingerprint = row.barcode() == null ? null : sealer.fingerprint(row.barcode());
        return new PackedTicket(row.ticket().toBytes(), bodies.pack(row, fingerprint), fingerprint);
    }
}
