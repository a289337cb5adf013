package org.gatehouse.sync.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// A manifest row as bytes: status (1, [IncidentBook] reads it in SQL), since in milliseconds (8), which parts follow
/// (1), then the amount owed (8 and 3 for the currency), the barcode's fingerprint (16) and what is sealed, each where
/// there is one: the name alone, or order, e-mail address and name. The barcode itself is not kept. For one thread at a
/// time.
final class TicketBody {
    private static final int OWED = 1;
    private static final int BARCODE = 2;
    private static final int HOLDER = 4;
    private static final int PERSON = 8;
    private static final int CURRENCY_SIZE = 3;
    private static final int FIXED = 1 + Long.BYTES + 1;

    private final Sealer sealer;

    TicketBody(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] pack(ManifestRow row, byte @Nullable [] fingerprint) {
        var sealed = sealed(row);
        int parts = (row.owed() == null ? 0 : OWED) | (fingerprint == null ? 0 : BARCODE) | sealedPart(row);
        var bytes = ByteBuffer.allocate(size(parts, sealed)).put((byte) row.status().ordinal())
                .putLong(row.since().toEpochMilli()).put((byte) parts);
        if (row.owed() != null) {
            bytes.putLong(row.owed().minor()).put(row.owed().currency().getBytes(StandardCharsets.US_ASCII));
        }
        if (fingerprint != null) {
            bytes.put(fingerprint);
        }
        if (sealed != null) {
            bytes.put(sealed);
        }
        return bytes.array();
    }

    private static int sealedPart(ManifestRow row) {
        if (row.order() != null || row.email() != null) {
            return PERSON;
        }
        return row.holder() == null ? 0 : HOLDER;
    }

    private byte @Nullable [] sealed(ManifestRow row) {
        return switch (sealedPart(row)) {
            case PERSON -> sealer.seal(Person.of(row).text());
            case HOLDER -> sealer.seal(Objects.requireNonNull(row.holder()));
            default -> null;
        };
    }

    private static int size(int parts, byte @Nullable [] sealed) {
        int size = FIXED;
        size += (parts & OWED) == 0 ? 0 : Long.BYTES + CURRENCY_SIZE;
        size += (parts & BARCODE) == 0 ? 0 : Sealer.FINGERPRINT_SIZE;
        return size + (sealed == null ? 0 : sealed.length);
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
        var person = (parts & (HOLDER | PERSON)) == 0 ? Person.NOBODY : person(parts, rest(bytes));
        return new ManifestRow(ticket, status, since, person.holder(), owed, null, person.order(), person.email());
    }

    /// What was sealed with another key, or is damaged, names nobody.
    private Person person(int parts, byte[] sealed) {
        return sealer.open(sealed)
                .map(text -> (parts & PERSON) == 0 ? new Person(null, null, text) : Person.read(text))
                .orElse(Person.NOBODY);
    }

    /// What is sealed of a row where there is more than a name: order, address and name, each empty where there is none.
    private record Person(@Nullable RegistrationId order, @Nullable String email, @Nullable String holder) {
        private static final Person NOBODY = new Person(null, null, null);
        private static final String BETWEEN = "\u001F";

        private static Person of(ManifestRow row) {
            return new Person(row.order(), row.email(), row.holder());
        }

        private String text() {
            var address = email == null || email.contains(BETWEEN) ? "" : email;
            return (order == null ? "" : order.value()) + BETWEEN + address + BETWEEN + (holder == null ? "" : holder);
        }

        private static Person read(String text) {
            int first = text.indexOf(BETWEEN);
            int second = text.indexOf(BETWEEN, first + 1);
            var order = text.substring(0, first);
            return new Person(order.isEmpty() ? null : new RegistrationId(order),
                    orNull(text.substring(first + 1, second)), orNull(text.substring(second + 1)));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
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
