package org.gatehouse.demo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.backend.identity.Checked.Accepted;
import org.gatehouse.backend.identity.Checked.Refusal;
import org.gatehouse.backend.identity.Checked.Refused;
import org.gatehouse.backend.identity.DeviceTokens;
import org.gatehouse.sync.account.DeviceToken;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.SigningKey;
import org.junit.jupiter.api.Test;

/// What a gate signs is what the cloud accepts.
class DeviceSignatureTest {
    private static final DeviceId NORTH = new DeviceId("north-1");

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private Instant deviceTime = Instant.parse("2027-06-18T18:02:00.750Z");
    private Instant cloudTime = deviceTime;
    private final DeviceToken device = new DeviceToken(NORTH, key, () -> deviceTime, new SecureRandom());
    private final DeviceTokens cloud = new DeviceTokens(id -> Optional.of(key.verifyingKey()), () -> cloudTime);

    @Test
    void theCloudKnowsTheDeviceByItsToken() {
        assertThat(cloud.check(device.make())).isEqualTo(new Accepted<>(NORTH));
    }

    @Test
    void halfAMinuteBetweenTheClocksDoesNotMatterADayDoes() {
        cloudTime = deviceTime.minus(Duration.ofSeconds(29));
        assertThat(cloud.check(device.make())).isEqualTo(new Accepted<>(NORTH));

        deviceTime = cloudTime.plus(Duration.ofDays(1));
        assertThat(cloud.check(device.make())).isEqualTo(new Refused<>(Refusal.NOT_YET_VALID));

        deviceTime = cloudTime.minus(Duration.ofDays(1));
        assertThat(cloud.check(device.make())).isEqualTo(new Refused<>(Refusal.EXPIRED));
    }
}
