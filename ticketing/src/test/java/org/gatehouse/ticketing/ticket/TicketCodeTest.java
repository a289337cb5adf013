package org.gatehouse.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.junit.jupiter.api.Test;

class TicketCodeTest {
    private static final Instant ISSUED = Instant.parse("2026-07-04T12:00:00Z");
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final TicketId ticket = TicketId.issue(0xFEDCBA98L, new TypeNumber(40_000), ISSUED, new Random(1));

    @Test
    void aTicketIdTellsItsEventTypeAndTimeOfIssue() {
        assertThat(ticket.eventShortId()).isEqualTo(0xFEDCBA98L);
        assertThat(ticket.type()).isEqualTo(new TypeNumber(40_000));
        assertThat(ticket.issuedAt()).isEqualTo(ISSUED);
        assertThat(TicketId.of(ticket.toBytes())).isEqualTo(ticket);
        assertThat(TicketId.parse(ticket.wire())).isEqualTo(ticket);
    }

    @Test
    void ticketIdsAreOrderedAsTheirBytesAre() {
        var low = TicketId.issue(1, new TypeNumber(1), ISSUED, new Random(2));

        assertThat(low).isLessThan(ticket);
        assertThat(low.value()).isLessThan(ticket.value());
    }

    @Test
    void aCodeHas122CharactersOfTheAlphanumericMode() {
        var text = TicketCode.issue(ticket, 15, key).encode();

        assertThat(text).hasSize(122).matches("[0-9A-Z $%*+\\-./:]+");
    }

    @Test
    void aCodeReadsBackAndItsSignatureHolds() {
        var code = TicketCode.issue(ticket, 15, key);

        var read = TicketCode.decode(code.encode()).orElseThrow();

        assertThat(read).isEqualTo(code);
        assertThat(read.key()).isEqualTo(15);
        assertThat(read.isSignedBy(key.verifyingKey())).isTrue();
    }

    @Test
    void everySingleChangedBitBreaksTheSignature() {
        var code = TicketCode.issue(ticket, 3, key);
        var bytes = Base45.decode(code.encode()).orElseThrow();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var torn = bytes.clone();
            torn[bit / 8] ^= (byte) (1 << bit % 8);

            boolean accepted = TicketCode.decode(Base45.encode(torn))
                    .filter(read -> read.isSignedBy(key.verifyingKey())).isPresent();

            assertThat(accepted).as("bit %d", bit).isFalse();
        }
    }

    @Test
    void anotherKeyDoesNotVouchForIt() {
        var other = SigningKey.generate(new SecureRandom());

        assertThat(TicketCode.issue(ticket, 3, key).isSignedBy(other.verifyingKey())).isFalse();
    }

    @Test
    void aSignatureMadeForSomethingElseDoesNotCount() {
        var signed = new byte[17];
        signed[0] = 0x13;
        System.arraycopy(ticket.toBytes(), 0, signed, 1, 16);
        Bytes borrowed = key.sign(Purpose.RECORD, signed);

        assertThat(new TicketCode(3, ticket, borrowed).isSignedBy(key.verifyingKey())).isFalse();
    }
}
