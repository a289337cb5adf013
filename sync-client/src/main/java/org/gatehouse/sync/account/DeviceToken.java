package org.gatehouse.sync.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;

/// Signs the short-lived tokens a device identifies itself with: an EdDSA JWT for audience `gatehouse`.
///
/// The clock should be the device's best idea of the server's time, not the wall clock of a laptop that may be a day
/// wrong: the server refuses tokens from another time. Making a token takes tens of microseconds, so each call makes one.
public final class DeviceToken {
    /// How long a token is valid; the server allows five minutes.
    static final Duration VALIDITY = Duration.ofMinutes(4);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final DeviceId device;
    private final SigningKey key;
    private final InstantSource serverTime;
    private final SecureRandom random;

    public DeviceToken(DeviceId device, SigningKey key, InstantSource serverTime, SecureRandom random) {
        this.device = device;
        this.key = key;
        this.serverTime = serverTime;
        this.random = random;
    }

    /// A token for now, in compact form.
    public String make() {
        var input = encode(header()) + "." + encode(claims());
        return input + "." + key.sign(Purpose.DEVICE_TOKEN, input.getBytes(StandardCharsets.US_ASCII)).base64();
    }

    private String header() {
        return """
                {"alg":"EdDSA","typ":"JWT","kid":"%s"}""".formatted(device.value());
    }

    /// Nothing needs escaping: a device's name is letters, digits, `-` and `_`.
    private String claims() {
        var issued = serverTime.instant().getEpochSecond();
        var id = new byte[12];
        random.nextBytes(id);
        return """
                {"sub":"%s","aud":"gatehouse","iat":%d,"exp":%d,"jti":"%s"}""".formatted(device.value(), issued,
                issued + VALIDITY.toSeconds(), BASE64.encodeToString(id));
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
