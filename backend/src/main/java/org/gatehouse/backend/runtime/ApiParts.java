package org.gatehouse.backend.runtime;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.gatehouse.backend.mail.Mailer;
import org.gatehouse.backend.member.Directory;
import org.gatehouse.backend.table.Pause;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// What the API reaches the world through.
///
/// @param directory where people's accounts are
/// @param mailer absent where no mail is sent
public record ApiParts(DynamoDbClient dynamo, S3Client s3, S3Presigner presigner, InstantSource clock,
        SecureRandom random, Pause.Sleeper sleeper, Directory directory, Optional<Mailer> mailer) {
    /// Where there are no accounts and no mail.
    public ApiParts(DynamoDbClient dynamo, S3Client s3, S3Presigner presigner, InstantSource clock,
            SecureRandom random, Pause.Sleeper sleeper) {
        this(dynamo, s3, presigner, clock, random, sleeper, Directory.none(), Optional.empty());
    }
}
