package org.gatehouse.sync.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SrpProofTest {
    private static final BigInteger SALT = new BigInteger("e5a17b0c9d3f4a6b8c1d2e3f40516273", 16);
    private static final BigInteger SERVER_VALUE = SrpGroup.G.modPow(new BigInteger("0ddba11".repeat(32), 16),
            SrpGroup.N);

    private final SrpProof proof = new SrpProof(new BigInteger("5ca1ab1e".repeat(32), 16));

    @Test
    void theGroupIsASafePrimeOf3072Bits() {
        assertThat(SrpGroup.N.bitLength()).isEqualTo(3072);
        assertThat(SrpGroup.N.isProbablePrime(50)).isTrue();
        assertThat(SrpGroup.N.shiftRight(1).isProbablePrime(50)).isTrue();
    }

    /// The expected key was computed by an independent program that also reproduces the one known from AWS itself.
    @Test
    void theKeyIsTheOneCognitoArrivesAt() throws Exception {
        var key = proof.key("GateHouse9ada-0b6f", "Fest!val-2027", SALT, SERVER_VALUE);

        assertThat(Base64.getEncoder().encodeToString(key)).isEqualTo("/YibDeNshKDp3tc/DHk6Hg==");
    }

    @Test
    void aServerThatWouldForceTheKeyIsRefused() {
        for (var forced : new BigInteger[]{BigInteger.ZERO, SrpGroup.N, SrpGroup.N.shiftLeft(1)}) {
            assertThatThrownBy(() -> proof.key("GateHouse9ada", "Fest!val-2027", SALT, forced))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void noTwoProofsAreTheSame() {
        var random = new SecureRandom();

        assertThat(new SrpProof(random).publicValue()).isNotEqualTo(new SrpProof(random).publicValue());
    }

    @Test
    void theTimestampIsEnglishAndItsDayHasNoLeadingZero() throws Exception {
        var claim = new PasswordClaim("GateHouse9", proof, Instant.parse("2027-06-04T08:02:05Z"));

        var answer = claim.answer(Map.of("USER_ID_FOR_SRP", "ada", "SECRET_BLOCK", "AAAA", "SALT", SALT.toString(16),
                "SRP_B", SERVER_VALUE.toString(16)), "Fest!val-2027");

        assertThat(answer).containsEntry("TIMESTAMP", "Fri Jun 4 08:02:05 UTC 2027").containsEntry("USERNAME", "ada");
    }

    @Test
    void aChallengeThatIsNotWholeIsRefused() {
        var claim = new PasswordClaim("GateHouse9", proof, Instant.EPOCH);

        assertThatThrownBy(() -> claim.answer(Map.of("USER_ID_FOR_SRP", "ada"), "x"))
                .isInstanceOf(GeneralSecurityException.class).hasMessageContaining("SECRET_BLOCK");
    }
}
