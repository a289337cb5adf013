package org.gatehouse.sync.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// A manifest row as bytes: status (1, [IncidentBook] reads it in SQL), since in milliseconds (8), which parts follow (1), then the amount owed (8
/// and 3 for the currency), the barcode's fingerprint (16) and the sealed name, each where there is one. The barcode
/// itself is not kept. For one thread at a time.
final class TicketBody {
    private static final int OWED = 1;
    private static final int BARCODE = 2;
    private static final int HOLDER = 4;
    private static final int CURRENCY_SIZE = 3;
    private static final int FIXED = 1 + Long.BYTES + 1;

    private final Sealer sealer;

    TicketBody(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] pack(ManifestRow row, byte @Nullable [] fingerprint) {
        var holder = row.holder() == null ? null : sealer.seal(row.holder());
        int parts = (row.owed() == null ? 0 : OWED) | (fingerprint == null ? 0 : BARCODE)
                | (holder == null ? 0 : HOLDER);
        var bytes = ByteBuffer.allocate(size(parts, holder)).put((byte) row.status().ordinal())
                .putLong(row.since().toEpochMilli()).put((byte) parts);
        if (row.owed() != null) {
            bytes.putLong(row.owed().minor()).put(row.owed().currency().getBytes(StandardCharsets.US_ASCII));
        }
        if (fingerprint != null) {
            bytes.put(fingerprint);
        }
        if (holder != null) {
            bytes.put(holder);
        }
        return bytes.array();
    }

    private static int size(int parts, byte @Nullable [] holder) {
        int size = FIXED;
        size += (parts & OWED) == 0 ? 0 : Long.BYTES + CURRENCY_SIZE;
        size += (parts & BARCODE) == 0 ? 0 : Sealer.FINGERPRINT_SIZE;
        return size + (holder == null ? 0 : holder.length);
    }

    ManifestRow unpack(TicketId ticket, byte[] body) {
        var bytes = ByteBuffer.wrap(body);
        var status = TicketStatus.values()[bytes.get()];
        var since = Instant.ofEpochMilli(bytes.getLong());
        int parts = bytes.get();
        var owed = (parts & OWED) == 0 ? null : owed(bytes);
        if ((parts & BARCODE) != 0) {
            bytes.position(bytes.position() + Sealer.FINGERPRINT_SIZE);
        }
        var holder = (parts & HOLDER) == 0 ? null : sealer.open(rest(bytes)).orElse(null);
        return new ManifestRow(ticket, status, since, holder, owed, null);
    }

    /// The fingerprint of the barcode that stands for the ticket.
    static byte @Nullable [] fingerprint(byte[] body) {
        var bytes = ByteBuffer.wrap(body).position(FIXED);
        int parts = body[FIXED - 1];
        if ((parts & BARCODE) == 0) {
            return null;
        }
        var fingerprint = new byte[Sealer.FINGERPRINT_SIZE];
        bytes.position(FIXED + ((parts & OWED) == 0 ? 0 : Long.BYTES + CURRENCY_SIZE)).get(fingerprint);
        return fingerprint;
    }

    private static Money owed(ByteBuffer bytes) {
        long minor = bytes.getLong();
        var currency = new byte[CURRENCY_SIZE];
        bytes.get(currency);
        return new Money(minor, new String(currency, StandardCharsets.US_ASCII));
    }

    private static byte[] rest(ByteBuffer bytes) {
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }
}
