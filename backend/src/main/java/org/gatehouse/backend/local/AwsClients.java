package org.gatehouse.backend.local;

import java.net.URI;
import java.time.Duration;
import org.gatehouse.backend.mail.Mailer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/// Makes AWS clients for named endpoints.
///
/// @param region what requests are signed for
record AwsClients(String region, AwsCredentialsProvider credentials) {
    /// With a mail service on a machine that may be busy with all the rest.
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    AwsClients(String region, AccessKeys keys) {
        this(region, keys.provider());
    }

    DynamoDbClient dynamo(URI endpoint) {
        return DynamoDbClient.builder()
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    CognitoIdentityProviderClient cognito(URI endpoint) {
        return CognitoIdentityProviderClient.builder()
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    SesV2Client ses(URI endpoint) {
        return Mailer.client(PATIENCE)
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .credentialsProvider(credentials)
                .build();
    }

    S3Client s3(URI endpoint) {
        return S3Client.builder()
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    S3Presigner presigner(URI endpoint) {
        return S3Presigner.builder()
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .credentialsProvider(credentials)
                .build();
    }
}
