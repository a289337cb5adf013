package org.gatehouse.backend.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.backend.registration.RegistrationStore.Mailings;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.UserId;
import org.junit.jupiter.api.Test;

class MailingsTest {
    private static Mailing mailing(int second) {
        return new Mailing(Instant.EPOCH.plusSeconds(second), "ada@example.org", new UserId("u7"), 1);
    }

    @Test
    void theLastTwentyAreTold() {
        var all = new Mailings(List.of());
        for (int i = 1; i <= 21; i++) {
            all = all.and(mailing(i));
        }

        assertThat(all.all()).isEqualTo(IntStream.rangeClosed(2, 21).mapToObj(MailingsTest::mailing).toList());
    }
}
