package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.core.type.TypeReference;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.UUID;

/// What an installation's pool is called and signs with, made at its first start and kept in `pool.json`.
///
/// @param id  `region_name`, as Cognito writes it
/// @param key the RSA key that signs tokens, as a JWK with its private part
record UserPool(String id, String clientId, String key) {
    private static final int KEY_BITS = 2048;
    private static final int NAME_LENGTH = 9;
    private static final int CLIENT_ID_LENGTH = 26;
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

    static UserPool open(Path folder, String region, SecureRandom random) {
        var file = new JsonFile<UserPool>(folder.resolve("pool.json"), new TypeReference<>() {
        });
        return file.read().orElseGet(() -> {
            var made = new UserPool(region + "_" + name(NAME_LENGTH, random), name(CLIENT_ID_LENGTH, random),
                    freshKey());
            file.write(made);
            return made;
        });
    }

    /// What takes part in SRP: the id without its region.
    String name() {
        return id.substring(id.indexOf('_') + 1);
    }

    RSAKey rsaKey() {
        try {
            return RSAKey.parse(key);
        } catch (ParseException e) {
            throw new IllegalStateException("The user pool's key is damaged: remove pool.json to begin again", e);
        }
    }

    private static String freshKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("RSA is part of every JDK", e);
        }
    }

    private static String name(int length, SecureRandom random) {
        return random.ints(length, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "UserPool[" + id + "]";
    }
}
