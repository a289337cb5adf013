package org.gatehouse.backend.local;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// The pair of AWS keys that the local cloud's own clients sign with.
///
/// @param id     letters and digits only: DynamoDB Local accepts nothing else
/// @param secret compared by the S3 endpoint; DynamoDB Local ignores it
public record AccessKeys(String id, String secret) {
    /// Makes a pair that nobody else has.
    public static AccessKeys random(SecureRandom random) {
        return new AccessKeys("LOCAL" + hex(random, 8).toUpperCase(Locale.ROOT), hex(random, 20));
    }

    /// The pair as the AWS SDK wants it.
    public AwsCredentialsProvider provider() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    @Override
    public String toString() {
        return "AccessKeys[" + id + "]";
    }

    private static String hex(SecureRandom random, int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
