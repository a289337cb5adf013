package org.gatehouse.backend.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import org.gatehouse.backend.identity.Checked.Accepted;
import org.gatehouse.backend.identity.Checked.CouldNotCheck;
import org.gatehouse.backend.identity.Checked.Refusal;
import org.gatehouse.backend.identity.Checked.Refused;

/// Checks the id tokens that people send: RS256 by a key of the user pool, issued by it for our client, current.
///
/// The id token rather than the access token, because only it carries the organization (`custom:organization`) and
/// the audience. A token that was accepted is remembered until it expires, so that a busy person costs one check.
public final class PersonTokens {
    private final JWKSource<SecurityContext> keys;
    private final PersonClaims claims;
    private final InstantSource clock;
    private final TokenMemory<Person> memory;

    PersonTokens(JWKSource<SecurityContext> keys, PersonClaims claims, InstantSource clock) {
        this.keys = keys;
        this.claims = claims;
        this.clock = clock;
        this.memory = new TokenMemory<>(clock);
    }

    /// Checks the tokens of one user pool, whose keys are fetched from `issuer/.well-known/jwks.json` and kept.
    ///
    /// @param issuer   for example `https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123`
    /// @param clientId the app client the tokens must be meant for
    public static PersonTokens of(URI issuer, String clientId, InstantSource clock) {
        try {
            var source = JWKSourceBuilder.create(URI.create(issuer + "/.well-known/jwks.json").toURL())
                    .retrying(true)
                    .build();
            return new PersonTokens(source, new PersonClaims(issuer.toString(), clientId), clock);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The issuer is no web address: " + issuer, e);
        }
    }

    /// @param token the compact form, without `Bearer`
    public Checked<Person> check(String token) {
        var remembered = memory.recall(token);
        return remembered.isPresent() ? new Accepted<>(remembered.get()) : checkAfresh(token);
    }

    private Checked<Person> checkAfresh(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
                return new Refused<>(Refusal.WRONG_ALGORITHM);
            }
            var candidates = candidates(jwt);
            if (candidates.isEmpty()) {
                return new Refused<>(Refusal.UNKNOWN_KEY);
            }
            if (!verifies(jwt, candidates)) {
                return new Refused<>(Refusal.WRONG_SIGNATURE);
            }
            var read = claims.read(jwt.getJWTClaimsSet(), clock.instant());
            if (read instanceof Accepted<Person>(var person)) {
                memory.remember(token, person, jwt.getJWTClaimsSet().getExpirationTime().toInstant());
            }
            return read;
        } catch (ParseException e) {
            return new Refused<>(Refusal.NOT_A_TOKEN);
        } catch (RateLimitReachedException e) {
            // only keys nobody knows make us ask again so often
            return new Refused<>(Refusal.UNKNOWN_KEY);
        } catch (KeySourceException e) {
            return new CouldNotCheck<>("The keys of the user pool cannot be had: " + e.getMessage());
        } catch (JOSEException e) {
            return new Refused<>(Refusal.WRONG_SIGNATURE);
        }
    }

    private List<JWK> candidates(SignedJWT jwt) throws KeySourceException {
        var matcher = new JWKMatcher.Builder().keyType(KeyType.RSA).keyID(jwt.getHeader().getKeyID()).build();
        return keys.get(new JWKSelector(matcher), null);
    }

    private static boolean verifies(SignedJWT jwt, List<JWK> candidates) throws JOSEException {
        for (var key : candidates) {
            if (jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
                return true;
            }
        }
        return false;
    }
}
