package org.gatehouse.sync.checkin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.sync.account.DeviceToken;
import org.gatehouse.sync.api.TokenSource;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.sync.time.DeviceClock;
import org.jspecify.annotations.Nullable;

/// Signs a token for each call. Where the cloud does not accept one and says that it has quite another time, the next
/// ones are dated by that; nothing but tokens is.
final class DeviceTokens implements TokenSource {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final DeviceClock clock;
    private final DeviceToken token;
    private volatile Duration correction = Duration.ZERO;

    DeviceTokens(StoreKeys keys, DeviceClock clock, SecureRandom random) {
        this.clock = clock;
        token = new DeviceToken(keys.device(), keys.signing(), () -> clock.instant().plus(correction), random);
    }

    @Override
    public Optional<String> token() {
        return Optional.of(token.make());
    }

    @Override
    public Optional<String> renewed(@Nullable Instant serverTime) {
        if (serverTime == null) {
            return Optional.empty();
        }
        var wanted = Duration.between(clock.instant(), serverTime);
        if (wanted.minus(correction).abs().compareTo(TOLERANCE) < 0) {
            return Optional.empty();
        }
        correction = wanted;
        return token();
    }
}
