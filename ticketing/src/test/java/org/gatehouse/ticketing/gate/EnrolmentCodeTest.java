package org.gatehouse.ticketing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentCodeTest {
    private final EnrolmentCode code = new EnrolmentCode("10F3A9QXM04T");

    @ParameterizedTest
    @ValueSource(strings = {"10F3-A9QX-M04T", "lof3 a9qx mo4t", " 10f3a9qxm04t\n", "GATEHOUSE-ENROL:10F3A9QXM04T"})
    void isReadHoweverItWasTypedOrScanned(String text) {
        assertThat(EnrolmentCode.read(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10F3-A9QX", "10F3-A9QX-M04U", "10F3-A9QX-M04T-1", "https://example.org"})
    void anythingElseIsNone(String text) {
        assertThat(EnrolmentCode.read(text)).isEmpty();
    }

    @Test
    void aNewOneReadsBackFromItsQrAndFromPaper() {
        var random = new Random(12);
        for (int i = 0; i < 100; i++) {
            var made = EnrolmentCode.random(random);

            assertThat(EnrolmentCode.read(made.forQr())).contains(made);
            assertThat(EnrolmentCode.read(made.forPeople())).contains(made);
        }
    }
}
