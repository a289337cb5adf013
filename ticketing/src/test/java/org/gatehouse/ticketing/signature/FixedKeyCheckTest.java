package org.gatehouse.ticketing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedKeyCheckTest {
    private static final BigInteger ORDER = BigInteger.TWO.pow(252)
            .add(new BigInteger("27742317777372353535851937790883648493"));
    /// The largest limb that a factor may have.
    private static final long MOST = (1L << 53) + (1L << 18);
    private final Random random = new Random(8032);

    @ParameterizedTest(name = "RFC 8032, 7.1, {0}")
    @CsvSource(textBlock = """
            test 1, d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', \
            e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
            test 2, 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, \
            92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
            test 3, fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82, \
            6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
            """)
    void theSignaturesOfTheStandardAreConfirmed(String name, String key, String message, String signature) {
        var check = new FixedKeyCheck(HexFormat.of().parseHex(key));

        assertThat(check.confirms(HexFormat.of().parseHex(signature), HexFormat.of().parseHex(message))).isTrue();
    }

    @Test
    void whatBouncyCastleSignsIsConfirmedForAThousandKeysAndMessages() {
        for (int i = 0; i < 200; i++) {
            var seed = bytes(32);
            var check = new FixedKeyCheck(publicKey(seed));
            for (int j = 0; j < 5; j++) {
                var message = bytes(random.nextInt(300));
                assertThat(check.confirms(sign(seed, message), message)).isTrue();
            }
        }
    }

    @Test
    void aSignatureWithAnyBitChangedIsNotConfirmed() {
        var seed = bytes(32);
        var message = bytes(17);
        var check = new FixedKeyCheck(publicKey(seed));
        var signature = sign(seed, message);

        for (int bit = 0; bit < signature.length * 8; bit++) {
            var changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(check.confirms(changed, message)).as("bit %d", bit).isFalse();
        }
        for (int bit = 0; bit < message.length * 8; bit++) {
            var changed = message.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(check.confirms(signature, changed)).isFalse();
        }
    }

    @Test
    void theSameSignatureWithTheOrderAddedIsNotConfirmed() {
        var seed = bytes(32);
        var message = bytes(17);
        var signature = sign(seed, message);
        var s = new BigInteger(1, Field25519.reversed(Arrays.copyOfRange(signature, 32, 64))).add(ORDER);
        System.arraycopy(Arrays.copyOf(Field25519.reversed(s.toByteArray()), 32), 0, signature, 32, 32);

        assertThat(new FixedKeyCheck(publicKey(seed)).confirms(signature, message)).isFalse();
        assertThat(VerifyingKey.of(Bytes.of(publicKey(seed))).verifies(Purpose.DEVICE_TOKEN, message,
                Bytes.of(signature))).isFalse();
    }

    @Test
    void aKeySaysTheSameBeforeAndAfterItIsUsedOften() {
        var seed = bytes(32);
        var key = VerifyingKey.of(Bytes.of(publicKey(seed)));
        var genuine = SigningKey.of(Bytes.of(seed)).sign(Purpose.TICKET, new byte[]{1, 2, 3});

        for (int use = 0; use < 100; use++) {
            assertThat(key.verifies(Purpose.TICKET, new byte[]{1, 2, 3}, genuine)).isTrue();
            assertThat(key.verifies(Purpose.TICKET, new byte[]{1, 2, 4}, genuine)).isFalse();
            assertThat(key.verifies(Purpose.RECORD, new byte[]{1, 2, 3}, genuine)).isFalse();
        }
    }

    @Test
    void theFieldCountsAsBigNumbersDoAlsoAtItsEdges() {
        var edges = new long[]{0, 1, 18, 19, (1L << 51) - 20, (1L << 51) - 19, (1L << 51) - 1, 1L << 51,
                (1L << 51) + (1L << 16), 1L << 52, (1L << 53) - 1, MOST};
        for (int i = 0; i < 20_000; i++) {
            var a = number(edges);
            var b = number(edges);
            var out = new long[5];
            Field25519.multiply(out, 0, a, 0, b, 0);
            assertThat(Field25519.get(out, 0)).isEqualTo(
                    Field25519.get(a, 0).multiply(Field25519.get(b, 0)).mod(Field25519.PRIME));
            assertThat(Arrays.stream(out).allMatch(limb -> limb >= 0 && limb < (1L << 51) + (1L << 16))).isTrue();
        }
    }

    @Test
    void aNumberIsWrittenAsTheOneBelowThePrimeThatItStandsFor() {
        var edges = new long[]{0, 1, 18, 19, (1L << 51) - 20, (1L << 51) - 19, (1L << 51) - 1, 1L << 51, MOST};
        var primes = List.of(number(Field25519.PRIME.subtract(BigInteger.ONE)), prime(0), prime(1), prime(18));
        for (int i = 0; i < 20_000; i++) {
            var a = i < primes.size() ? primes.get(i) : number(edges);

            var bytes = Field25519.bytes(a, 0);

            assertThat(new BigInteger(1, Field25519.reversed(bytes))).isEqualTo(Field25519.get(a, 0));
        }
    }

    private static long[] number(BigInteger number) {
        var limbs = new long[5];
        Field25519.put(limbs, 0, number);
        return limbs;
    }

    /// The prime, limb by limb, and so much more.
    private static long[] prime(int more) {
        long full = (1L << 51) - 1;
        return new long[]{full - 18 + more, full, full, full, full};
    }

    @Test
    void aNumberTimesItsInverseIsOneAlsoAtTheEdges() {
        var edges = new long[]{1, 18, 19, (1L << 51) - 1, 1L << 51, 1L << 52, MOST};
        for (int i = 0; i < 2_000; i++) {
            var a = number(edges);
            var out = new long[5];
            Field25519.multiply(out, 0, a, 0, Field25519.inverse(a, 0), 0);
            assertThat(Field25519.get(out, 0)).isEqualTo(BigInteger.ONE);
        }
    }

    private long[] number(long[] edges) {
        return random.longs(5, 0, MOST + 1)
                .map(limb -> random.nextBoolean() ? limb : edges[random.nextInt(edges.length)])
                .toArray();
    }

    private byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] publicKey(byte[] seed) {
        var key = new byte[32];
        Ed25519.generatePublicKey(seed, 0, key, 0);
        return key;
    }

    private static byte[] sign(byte[] seed, byte[] message) {
        var signature = new byte[64];
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }
}
