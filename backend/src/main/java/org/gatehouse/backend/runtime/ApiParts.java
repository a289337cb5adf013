package org.gatehouse.backend.runtime;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.gatehouse.backend.table.Pause;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// What the API reaches the world through.
public record ApiParts(DynamoDbClient dynamo, S3Client s3, S3Presigner presigner, InstantSource clock,
        SecureRandom random, Pause.Sleeper sleeper) {}
