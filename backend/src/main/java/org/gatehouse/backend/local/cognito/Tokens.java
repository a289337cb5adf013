package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.gatehouse.backend.local.cognito.SignIns.SignedIn;

/// Issues id and access tokens with the claims Cognito gives them, and reads its own access tokens back.
final class Tokens {
    static final Duration VALIDITY = Duration.ofHours(1);

    private final String issuer;
    private final String clientId;
    private final RSAKey key;
    private final SignIns signIns;
    private final InstantSource clock;

    Tokens(String issuer, UserPool pool, SignIns signIns, InstantSource clock) {
        this.issuer = issuer;
        this.clientId = pool.clientId();
        this.key = pool.rsaKey();
        this.signIns = signIns;
        this.clock = clock;
    }

    /// The public key, as `jwks.json` publishes it.
    String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /// What a completed sign-in is answered with.
    ObjectNode signedIn(User user) {
        var begun = signIns.begin(user.id());
        var answer = result(user, begun.signIn());
        answer.withObject("AuthenticationResult").put("RefreshToken", begun.refreshToken());
        return answer;
    }

    /// What a renewal is answered with.
    ObjectNode renewed(User user, SignedIn signIn) {
        return result(user, signIn);
    }

    /// Reads an access token.
    ///
    /// @throws CognitoProblem where it does not count or its sign-in has ended
    Access access(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                    || !"access".equals(claims.getStringClaim("token_use"))) {
                throw CognitoProblem.notAuthorized("Invalid Access Token");
            }
            if (!clock.instant().isBefore(claims.getExpirationTime().toInstant())) {
                throw CognitoProblem.notAuthorized("Access Token has expired");
            }
            return running(new Access(claims.getSubject(), claims.getStringClaim("origin_jti")));
        } catch (ParseException | JOSEException e) {
            throw CognitoProblem.notAuthorized("Invalid Access Token");
        }
    }

    /// Whose an access token is.
    record Access(String userId, String origin) {}

    private Access running(Access access) {
        if (!signIns.goesOn(access.origin())) {
            throw CognitoProblem.notAuthorized("Access Token has been revoked");
        }
        return access;
    }

    private ObjectNode result(User user, SignedIn signIn) {
        var now = clock.instant();
        var answer = Answers.nothing();
        answer.putObject("AuthenticationResult")
                .put("TokenType", "Bearer")
                .put("ExpiresIn", VALIDITY.toSeconds())
                .put("IdToken", sign(idClaims(user, common(user, signIn, now))))
                .put("AccessToken", sign(accessClaims(user, common(user, signIn, now))));
        return answer;
    }

    private JWTClaimsSet.Builder common(User user, SignedIn signIn, Instant now) {
        var claims = new JWTClaimsSet.Builder().subject(user.id())
                .issuer(issuer)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .claim("auth_time", signIn.since().getEpochSecond())
                .claim("origin_jti", signIn.origin())
                .claim("event_id", UUID.randomUUID().toString());
        return user.groups().isEmpty() ? claims : claims.claim("cognito:groups", List.copyOf(user.groups()));
    }

    private JWTClaimsSet idClaims(User user, JWTClaimsSet.Builder claims) {
        user.attributes().forEach(claims::claim);
        return claims.audience(clientId)
                .claim("token_use", "id")
                .claim("cognito:username", user.id())
                .claim("email_verified", Boolean.valueOf(user.attributes().get("email_verified")))
                .build();
    }

    private JWTClaimsSet accessClaims(User user, JWTClaimsSet.Builder claims) {
        return claims.claim("token_use", "access")
                .claim("client_id", clientId)
                .claim("username", user.id())
                .claim("scope", "aws.cognito.signin.user.admin")
                .build();
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The user pool's key does not sign", e);
        }
    }
}
