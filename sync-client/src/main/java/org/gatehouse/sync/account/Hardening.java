package org.gatehouse.sync.account;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.gatehouse.sync.account.SecretsUnavailable.Reason;

/// How much work it is to make a key of a passphrase, by Argon2id (RFC 9106): for whoever knows it once at each start, for
/// whoever guesses once per guess.
///
/// @param memoryKib that one attempt takes, in KiB
/// @param passes over that memory
/// @param lanes that may be worked on side by side
record Hardening(int memoryKib, int passes, int lanes) {
    private static final int KEY_BYTES = 32;
    /// A file that somebody has changed must not take all memory of the machine.
    private static final int MOST_KIB = 262_144;
    private static final int MOST_PASSES = 50;

    Hardening {
        if (memoryKib < 8 || memoryKib > MOST_KIB || passes < 1 || passes > MOST_PASSES || lanes < 1 || lanes > 16) {
            throw new SecretsUnavailable(Reason.FILE, "The file of secrets asks for an unheard-of amount of work");
        }
    }

    /// RFC 9106's choice where memory is scarce: 64 MiB, three passes, four lanes. About half a second.
    static Hardening usual() {
        return new Hardening(65_536, 3, 4);
    }

    SecretKey key(char[] passphrase, byte[] salt) {
        var bytes = bytes(passphrase);
        var key = new byte[KEY_BYTES];
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memoryKib).withIterations(passes)
                    .withParallelism(lanes).withSalt(salt).build());
            generator.generateBytes(bytes, key);
            return new SecretKeySpec(key, "AES");
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] bytes(char[] passphrase) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
