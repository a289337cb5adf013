package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TicketBodyTest {
    private static final TicketId TICKET = TicketId.parse("00000001000200000003000000000004");
    private static final RegistrationId ORDER = new RegistrationId("Zq8-harvest");
    private static final Money OWED = new Money(4500, "EUR");

    private final TicketBody bodies = new TicketBody(sealer((byte) 1));

    static List<ManifestRow> rows() {
        return List.of(row(null, null, null, null), row("Ada Okafor", null, null, null),
                row("Ada Okafor", OWED, ORDER, "ada@example.org"), row(null, OWED, ORDER, null),
                row("Ada Okafor", null, ORDER, null), row(null, null, null, "ada@example.org"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsPackedIsUnpackedAsTheSameRow(ManifestRow row) {
        assertThat(bodies.unpack(TICKET, bodies.pack(row, null))).isEqualTo(row);
        assertThat(bodies.unpack(TICKET, bodies.pack(row, new byte[Sealer.FINGERPRINT_SIZE]))).isEqualTo(row);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobodyCanBeReadFromIt(ManifestRow row) {
        var packed = bodies.pack(row, null);
        var text = new String(packed, StandardCharsets.ISO_8859_1);
        var stranger = new TicketBody(sealer((byte) 2)).unpack(TICKET, packed);

        assertThat(text).doesNotContain("Ada").doesNotContain("harvest").doesNotContain("example");
        assertThat(stranger).isEqualTo(row(null, row.owed(), null, null));
    }

    private static ManifestRow row(@Nullable String holder, @Nullable Money owed, @Nullable RegistrationId order,
            @Nullable String email) {
        return new ManifestRow(TICKET, TicketStatus.VALID, Instant.EPOCH, holder, owed, null, order, email);
    }

    private static Sealer sealer(byte key) {
        var secret = new byte[Sealer.KEY_SIZE];
        secret[0] = key;
        return new Sealer(Bytes.of(secret), new SecureRandom());
    }
}
