package org.gatehouse.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedCodeTest {
    private final TicketCode code = TicketCode.issue(
            TicketId.issue(7, new TypeNumber(1), Instant.parse("2026-07-04T12:00:00Z"), new Random(1)), 0,
            SigningKey.generate(new SecureRandom()));

    @Test
    void aTicketCodeIsReadAsItIs() {
        assertThat(ScannedCode.of(code.encode())).isEqualTo(new ScannedCode.Signed(code));
    }

    @Test
    void whatAScannerThatTypesAddsOrChangesDoesNoHarm() {
        var text = code.encode();

        assertThat(ScannedCode.of(text + "\r\n")).isEqualTo(new ScannedCode.Signed(code));
        assertThat(ScannedCode.of("\t" + text + "\t")).isEqualTo(new ScannedCode.Signed(code));
        assertThat(ScannedCode.of(text.toLowerCase(Locale.ROOT))).isEqualTo(new ScannedCode.Signed(code));
    }

    @Test
    void aCodeThatBeginsWithASpaceIsReadWholeAllTheSame() {
        var begins = TicketCode.issue(
                TicketId.issue(0x23000000L, new TypeNumber(1), Instant.parse("2026-07-04T12:00:00Z"), new Random(1)), 0,
                SigningKey.generate(new SecureRandom()));

        assertThat(begins.encode()).startsWith(" ");
        assertThat(ScannedCode.of(begins.encode() + "\n")).isEqualTo(new ScannedCode.Signed(begins));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ticketId\":\"T-1\",\"eventId\":\"E-1\"}",
            " {\"eventId\" : \"E-1\", \"name\": \"x\", \"ticketId\" : \"T-1\"} "})
    void theOlderJsonIsKnown(String text) {
        assertThat(ScannedCode.of(text)).isEqualTo(new ScannedCode.Legacy("T-1", "E-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "https://example.org/?a=1", "'; DROP TABLE record; --", "{\"ticketId\":1}",
            "العربية", "票"})
    void otherTextMayBeABarcode(String text) {
        assertThat(ScannedCode.of(text)).isEqualTo(new ScannedCode.Barcode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "a\u0000b", "\u001B[2J", "\u202Eabc", "\u200Fabc", "a\u2028b", "\uD800",
            "a\nb"})
    void whatIsEmptyOrCannotBeSeenIsNoCode(String text) {
        assertThat(ScannedCode.of(text)).isEqualTo(new ScannedCode.NotACode());
    }

    @Test
    void whatIsLongerThan512BytesIsNoCode() {
        assertThat(ScannedCode.of("x".repeat(512))).isInstanceOf(ScannedCode.Barcode.class);
        assertThat(ScannedCode.of("x".repeat(513))).isEqualTo(new ScannedCode.NotACode());
        assertThat(ScannedCode.of("ä".repeat(257))).isEqualTo(new ScannedCode.NotACode());
    }

    @Test
    void noTextOfAnyKindMakesItThrow() {
        var random = new Random(2953);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(i % 10 == 0 ? 2954 : 140)];
            random.nextBytes(bytes);
            var charset = i % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;

            assertThat(ScannedCode.of(new String(bytes, charset))).isNotNull();
        }
    }
}
