package org.gatehouse.sync.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.junit.jupiter.api.Test;

class DeviceTokenTest {
    private static final Instant NOW = Instant.parse("2027-06-18T18:02:00Z");

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final DeviceToken tokens = new DeviceToken(new DeviceId("north-1"), key, InstantSource.fixed(NOW),
            new SecureRandom());

    @Test
    void aTokenNamesTheDeviceForFourMinutes() throws IOException {
        var parts = tokens.make().split("\\.");

        assertThat(json(parts[0])).isEqualTo(parse("{'alg':'EdDSA','typ':'JWT','kid':'north-1'}"));
        var claims = json(parts[1]);
        assertThat(claims.get("sub").asText()).isEqualTo("north-1");
        assertThat(claims.get("aud").asText()).isEqualTo("gatehouse");
        assertThat(claims.get("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.get("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 240);
    }

    @Test
    void theDevicesKeySignsHeaderAndClaims() {
        var token = tokens.make();
        var end = token.lastIndexOf('.');

        var right = key.verifyingKey().verifies(Purpose.DEVICE_TOKEN,
                token.substring(0, end).getBytes(StandardCharsets.US_ASCII), Bytes.parse(token.substring(end + 1)));

        assertThat(right).isTrue();
    }

    @Test
    void noTwoTokensAreTheSame() {
        assertThat(tokens.make()).isNotEqualTo(tokens.make());
    }

    private static JsonNode json(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static JsonNode parse(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
