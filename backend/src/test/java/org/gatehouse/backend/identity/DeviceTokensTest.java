package org.gatehouse.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.backend.identity.Checked.Accepted;
import org.gatehouse.backend.identity.Checked.Refusal;
import org.gatehouse.backend.identity.Checked.Refused;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.signature.VerifyingKey;
import org.junit.jupiter.api.Test;

class DeviceTokensTest {
    private static final DeviceId NORTH = new DeviceId("north-1");

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final Map<DeviceId, VerifyingKey> enrolled = Map.of(NORTH, key.verifyingKey());
    private Instant now = Instant.parse("2027-06-18T18:00:00Z");
    private final DeviceTokens tokens = new DeviceTokens(device -> Optional.ofNullable(enrolled.get(device)),
            () -> now);

    @Test
    void aDeviceIsKnownByTheTokenItSigned() {
        assertThat(tokens.check(token(claims(), key))).isEqualTo(new Accepted<>(NORTH));
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        assertRefused(token(claims(), SigningKey.generate(new SecureRandom())), Refusal.WRONG_SIGNATURE);
    }

    @Test
    void aTokenOfAnUnknownDeviceIsRefused() {
        assertRefused(token(claims().subject("south-1"), key, "south-1", JWSAlgorithm.EdDSA), Refusal.UNKNOWN_KEY);
    }

    @Test
    void aDeviceCannotSpeakForAnother() {
        assertRefused(token(claims().subject("south-1"), key), Refusal.INCOMPLETE);
    }

    @Test
    void aTokenMeantForAnotherServiceIsRefused() {
        assertRefused(token(claims().audience("elsewhere"), key), Refusal.WRONG_AUDIENCE);
    }

    @Test
    void aTokenWithoutIdIsRefused() {
        assertRefused(token(claims().jwtID(null), key), Refusal.INCOMPLETE);
    }

    @Test
    void aTokenForMoreThanFiveMinutesIsRefused() {
        assertRefused(token(claims().expirationTime(Date.from(now.plusSeconds(301))), key), Refusal.VALID_TOO_LONG);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var token = token(claims(), key);

        now = now.plus(DeviceTokens.LONGEST).plus(PersonClaims.LEEWAY);

        assertRefused(token, Refusal.EXPIRED);
    }

    @Test
    void aTokenFromTheFutureIsRefused() {
        var token = token(claims(), key);

        now = now.minus(Duration.ofMinutes(2));

        assertRefused(token, Refusal.NOT_YET_VALID);
    }

    @Test
    void anotherAlgorithmInTheHeaderIsRefused() {
        assertRefused(token(claims(), key, NORTH.value(), JWSAlgorithm.HS256), Refusal.WRONG_ALGORITHM);
    }

    @Test
    void aChangedTokenIsRefused() {
        var parts = token(claims(), key).split("\\.");
        var changed = Base64URL.encode(claims().claim("role", "owner").build().toString());

        assertRefused(parts[0] + "." + changed + "." + parts[2], Refusal.WRONG_SIGNATURE);
    }

    @Test
    void rubbishIsRefused() {
        assertRefused("x.y.z", Refusal.NOT_A_TOKEN);
    }

    @Test
    void theTwoKindsOfTokensAreToldApart() throws Exception {
        try (var pool = new TokenIssuer()) {
            assertThat(DeviceTokens.looksLikeOne(token(claims(), key))).isTrue();
            assertThat(DeviceTokens.looksLikeOne(pool.sign(pool.ada(now)))).isFalse();
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().subject(NORTH.value()).audience(DeviceTokens.AUDIENCE).jwtID("7")
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(DeviceTokens.LONGEST)));
    }

    private static String token(JWTClaimsSet.Builder claims, SigningKey key) {
        return token(claims, key, NORTH.value(), JWSAlgorithm.EdDSA);
    }

    private static String token(JWTClaimsSet.Builder claims, SigningKey key, String device, JWSAlgorithm algorithm) {
        var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(device).build(), claims.build());
        var input = new String(jwt.getSigningInput(), StandardCharsets.US_ASCII);
        return input + "." + key.sign(Purpose.DEVICE_TOKEN, jwt.getSigningInput()).base64();
    }

    private void assertRefused(String token, Refusal why) {
        assertThat(tokens.check(token)).isEqualTo(new Refused<>(why));
    }
}
