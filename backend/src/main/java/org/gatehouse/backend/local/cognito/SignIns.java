package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The sign-ins that have not ended, kept in `signins.json` by the hash of their refresh token.
final class SignIns {
    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final int TOKEN_BYTES = 64;

    private final JsonFile<Map<String, SignedIn>> file;
    private final InstantSource clock;
    private final SecureRandom random;
    private Map<String, SignedIn> byHash;

    SignIns(Path folder, InstantSource clock, SecureRandom random) {
        this.file = new JsonFile<>(folder.resolve("signins.json"), new TypeReference<>() {
        });
        this.clock = clock;
        this.random = random;
        this.byHash = file.read().orElseGet(Map::of);
    }

    /// One person signed in on one machine.
    ///
    /// @param origin names the sign-in in its tokens (`origin_jti`)
    record SignedIn(String userId, String origin, Instant since, Instant expires) {}

    /// A fresh sign-in with its refresh token, which is kept nowhere here.
    record Begun(SignedIn signIn, String refreshToken) {}

    synchronized Begun begin(String userId) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var begun = new SignedIn(userId, UUID.randomUUID().toString(), now, now.plus(VALIDITY));
        var next = current();
        next.put(hash(token), begun);
        replace(next);
        return new Begun(begun, token);
    }

    synchronized Optional<SignedIn> find(String refreshToken) {
        return Optional.ofNullable(current().get(hash(refreshToken)));
    }

    synchronized boolean goesOn(String origin) {
        return current().values().stream().anyMatch(signIn -> signIn.origin().equals(origin));
    }

    synchronized void end(Predicate<SignedIn> which) {
        var next = current();
        if (next.values().removeIf(which)) {
            replace(next);
        }
    }

    private Map<String, SignedIn> current() {
        var now = clock.instant();
        var current = new LinkedHashMap<>(byHash);
        current.values().removeIf(signIn -> !now.isBefore(signIn.expires()));
        return current;
    }

    private void replace(Map<String, SignedIn> next) {
        file.write(next);
        byHash = next;
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Srp.digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
