package org.gatehouse.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gatehouse.backend.identity.Checked.Accepted;
import org.gatehouse.backend.identity.Checked.CouldNotCheck;
import org.gatehouse.backend.identity.Checked.Refusal;
import org.gatehouse.backend.identity.Checked.Refused;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTokensTest {
    private TokenIssuer pool;
    private Instant now = Instant.parse("2027-06-18T16:00:00Z");
    private PersonTokens tokens;

    @BeforeEach
    void open() throws Exception {
        pool = new TokenIssuer();
        tokens = PersonTokens.of(pool.issuer(), TokenIssuer.CLIENT, () -> now);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aGenuineTokenNamesThePerson() throws Exception {
        var checked = tokens.check(pool.sign(pool.ada(now)));

        assertThat(checked).isEqualTo(new Accepted<>(new Person(new UserId("0b6f4a1e-ada"), "ada@nordlicht.example",
                Optional.of(new OrganizationId("nordlicht")), Set.of(Role.OWNER))));
    }

    @Test
    void anAttendeeHasNeitherOrganizationNorRole() throws Exception {
        var checked = tokens.check(pool.sign(pool.ada(now).claim("custom:organization", null)
                .claim("cognito:groups", null)));

        assertThat(checked).isInstanceOfSatisfying(Accepted.class, a -> {
            var person = (Person) a.who();
            assertThat(person.organization()).isEmpty();
            assertThat(person.roles()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner,box-office", "[owner box-office]", "[\"owner\",\"box-office\"]", "owner box-office"})
    void groupsAreReadInEveryForm(String claim) throws Exception {
        var checked = tokens.check(pool.sign(pool.ada(now).claim("cognito:groups", claim)));

        assertThat(checked).isInstanceOfSatisfying(Accepted.class,
                a -> assertThat(((Person) a.who()).roles()).containsExactlyInAnyOrder(Role.OWNER, Role.BOX_OFFICE));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        assertRefused(new PlainJWT(pool.ada(now).build()).serialize(), Refusal.NOT_A_TOKEN);
    }

    @Test
    void aTokenOfAnotherAlgorithmIsRefusedEvenWithTheRightKey() throws Exception {
        assertRefused(TokenIssuer.sign(pool.ada(now), pool.key, JWSAlgorithm.PS256), Refusal.WRONG_ALGORITHM);
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        var jwt = new SignedJWT(new com.nimbusds.jose.JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(),
                pool.ada(now).build());
        jwt.sign(new MACSigner(pool.key.toRSAPublicKey().getEncoded()));

        assertRefused(jwt.serialize(), Refusal.WRONG_ALGORITHM);
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() throws Exception {
        var stranger = new RSAKeyGenerator(2048).keyID("key-9").generate();
        var impostor = new RSAKeyGenerator(2048).keyID("key-1").generate();

        assertRefused(TokenIssuer.sign(pool.ada(now), stranger), Refusal.UNKNOWN_KEY);
        assertRefused(TokenIssuer.sign(pool.ada(now), impostor), Refusal.WRONG_SIGNATURE);
    }

    @Test
    void aTokenMeantForAnotherClientIsRefused() throws Exception {
        assertRefused(claims -> claims.audience("another-app"), Refusal.WRONG_AUDIENCE);
    }

    @Test
    void aTokenOfAnotherPoolIsRefused() throws Exception {
        assertRefused(claims -> claims.issuer("https://cognito-idp.example/another"), Refusal.WRONG_ISSUER);
    }

    @Test
    void anAccessTokenIsRefused() throws Exception {
        assertRefused(claims -> claims.claim("token_use", "access"), Refusal.WRONG_USE);
    }

    @Test
    void aTokenWithoutEndIsRefused() throws Exception {
        assertRefused(claims -> claims.expirationTime(null), Refusal.INCOMPLETE);
    }

    @Test
    void aTokenIsRefusedOnceItHasExpiredEvenIfItWasAcceptedBefore() throws Exception {
        var token = pool.sign(pool.ada(now));
        assertThat(tokens.check(token)).isInstanceOf(Accepted.class);

        now = now.plus(Duration.ofHours(1)).plus(PersonClaims.LEEWAY);

        assertRefused(token, Refusal.EXPIRED);
    }

    @Test
    void aTokenFromTheFutureIsRefused() throws Exception {
        assertRefused(pool.sign(pool.ada(now.plus(Duration.ofMinutes(5)))), Refusal.NOT_YET_VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "a.b.c", "eyJhbGciOiJSUzI1NiJ9..", "\u0000"})
    void rubbishIsRefused(String rubbish) {
        assertRefused(rubbish, Refusal.NOT_A_TOKEN);
    }

    @Test
    void theKeysAreFetchedOnceForManyTokens() throws Exception {
        for (var person : List.of("ada", "grace", "mary")) {
            assertThat(tokens.check(pool.sign(pool.ada(now).subject(person)))).isInstanceOf(Accepted.class);
        }

        assertThat(pool.fetches).hasValue(1);
    }

    @Test
    void whereTheKeysCannotBeHadTheTokenIsNotToBlame() throws Exception {
        var unreachable = URI.create("http://127.0.0.1:1/pool");
        var lonely = PersonTokens.of(unreachable, TokenIssuer.CLIENT, () -> now);

        assertThat(lonely.check(pool.sign(pool.ada(now)))).isInstanceOf(CouldNotCheck.class);
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> change, Refusal why) throws Exception {
        assertRefused(pool.sign(change.apply(pool.ada(now))), why);
    }

    private void assertRefused(String token, Refusal why) {
        assertThat(tokens.check(token)).isEqualTo(new Refused<>(why));
    }
}
