package org.gatehouse.backend.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.gatehouse.backend.identity.Checked.Accepted;
import org.gatehouse.backend.identity.Checked.Refusal;
import org.gatehouse.backend.identity.Checked.Refused;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;

/// Checks the tokens that devices sign with the key they were enrolled with: EdDSA, `kid` and `sub` the device,
/// audience `gatehouse`, at most five minutes long. The key is looked up every time, so a device that is gone is
/// gone at once.
public final class DeviceTokens {
    /// Who device tokens are meant for.
    public static final String AUDIENCE = "gatehouse";
    /// The longest a device token may be valid.
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private final DeviceKeys keys;
    private final InstantSource clock;

    public DeviceTokens(DeviceKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Whether the token claims to be a device's, without any check: tells which of the two checks applies.
    public static boolean looksLikeOne(String token) {
        try {
            return JWSAlgorithm.EdDSA.equals(SignedJWT.parse(token).getHeader().getAlgorithm());
        } catch (ParseException e) {
            return false;
        }
    }

    /// @param token the compact form, without `Bearer`
    public Checked<DeviceId> check(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.EdDSA.equals(jwt.getHeader().getAlgorithm())) {
                return new Refused<>(Refusal.WRONG_ALGORITHM);
            }
            var device = new DeviceId(String.valueOf(jwt.getHeader().getKeyID()));
            var refusal = signatureRefusal(jwt, device).or(() -> claimsRefusal(jwt, device));
            return refusal.<Checked<DeviceId>>map(Refused::new).orElseGet(() -> new Accepted<>(device));
        } catch (ParseException | IllegalArgumentException e) {
            return new Refused<>(Refusal.NOT_A_TOKEN);
        }
    }

    private Optional<Refusal> signatureRefusal(SignedJWT jwt, DeviceId device) {
        var key = keys.keyOf(device);
        if (key.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_KEY);
        }
        var right = key.get().verifies(Purpose.DEVICE_TOKEN, jwt.getSigningInput(),
                Bytes.of(jwt.getSignature().decode()));
        return right ? Optional.empty() : Optional.of(Refusal.WRONG_SIGNATURE);
    }

    private Optional<Refusal> claimsRefusal(SignedJWT jwt, DeviceId device) {
        try {
            var claims = jwt.getJWTClaimsSet();
            if (!claims.getAudience().contains(AUDIENCE)) {
                return Optional.of(Refusal.WRONG_AUDIENCE);
            }
            if (claims.getIssueTime() == null || claims.getExpirationTime() == null || claims.getJWTID() == null
                    || !device.value().equals(claims.getSubject())) {
                return Optional.of(Refusal.INCOMPLETE);
            }
            return timing(claims, clock.instant());
        } catch (ParseException e) {
            return Optional.of(Refusal.NOT_A_TOKEN);
        }
    }

    private static Optional<Refusal> timing(JWTClaimsSet claims, Instant now) {
        var issued = claims.getIssueTime().toInstant();
        var expires = claims.getExpirationTime().toInstant();
        if (Duration.between(issued, expires).compareTo(LONGEST) > 0) {
            return Optional.of(Refusal.VALID_TOO_LONG);
        }
        if (!now.isBefore(expires.plus(PersonClaims.LEEWAY))) {
            return Optional.of(Refusal.EXPIRED);
        }
        return issued.isAfter(now.plus(PersonClaims.LEEWAY)) ? Optional.of(Refusal.NOT_YET_VALID) : Optional.empty();
    }
}
