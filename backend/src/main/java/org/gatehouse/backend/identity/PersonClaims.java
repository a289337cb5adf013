package org.gatehouse.backend.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.gatehouse.backend.identity.Checked.Accepted;
import org.gatehouse.backend.identity.Checked.Refusal;
import org.gatehouse.backend.identity.Checked.Refused;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.jspecify.annotations.Nullable;

/// Judges and reads the claims of an id token whose signature is known to be right.
record PersonClaims(String issuer, String clientId) {
    /// How far the clocks of two machines may be apart.
    static final Duration LEEWAY = Duration.ofSeconds(30);

    Checked<Person> read(JWTClaimsSet claims, Instant now) throws ParseException {
        var refusal = refusal(claims, now);
        return refusal.<Checked<Person>>map(Refused::new).orElseGet(() -> person(claims));
    }

    private Optional<Refusal> refusal(JWTClaimsSet claims, Instant now) throws ParseException {
        if (!issuer.equals(claims.getIssuer())) {
            return Optional.of(Refusal.WRONG_ISSUER);
        }
        if (!"id".equals(claims.getStringClaim("token_use"))) {
            return Optional.of(Refusal.WRONG_USE);
        }
        if (!claims.getAudience().contains(clientId)) {
            return Optional.of(Refusal.WRONG_AUDIENCE);
        }
        return timing(claims.getIssueTime(), claims.getExpirationTime(), now);
    }

    private static Optional<Refusal> timing(@Nullable Date issued, @Nullable Date expires, Instant now) {
        if (issued == null || expires == null) {
            return Optional.of(Refusal.INCOMPLETE);
        }
        if (!now.isBefore(expires.toInstant().plus(LEEWAY))) {
            return Optional.of(Refusal.EXPIRED);
        }
        return issued.toInstant().isAfter(now.plus(LEEWAY)) ? Optional.of(Refusal.NOT_YET_VALID) : Optional.empty();
    }

    private static Checked<Person> person(JWTClaimsSet claims) {
        try {
            var email = claims.getStringClaim("email");
            var organization = Optional.ofNullable(claims.getStringClaim("custom:organization"))
                    .filter(name -> !name.isBlank());
            return new Accepted<>(
                    new Person(new UserId(String.valueOf(claims.getSubject())), email == null ? "" : email,
                            organization.map(OrganizationId::parse), Groups.roles(claims.getClaim("cognito:groups"))));
        } catch (ParseException | IllegalArgumentException e) {
            return new Refused<>(Refusal.INCOMPLETE);
        }
    }
}
