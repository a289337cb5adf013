package org.gatehouse.backend.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.backend.mail.Mailer;
import org.gatehouse.backend.mail.Sender;
import org.gatehouse.backend.member.CognitoDirectory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/// What AWS Lambda calls: the API over the account's own DynamoDB and S3, told of its surroundings by environment
/// variables. Region and credentials come from Lambda.
///
/// - `GATEHOUSE_TABLE_PREFIX`: what all table names start with; empty where it is not set
/// - `GATEHOUSE_BUCKET`: the bucket of PDFs and manifests
/// - `GATEHOUSE_ISSUER`: the user pool's issuer, such as `https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC`
/// - `GATEHOUSE_CLIENT_ID`: the app client that id tokens are meant for
/// - `GATEHOUSE_LANGUAGE`: of printed tickets and of messages to guests, such as `en`; English where it is not set
/// - `GATEHOUSE_MAIL_FROM`: the address that messages to guests come from, an identity verified with SES; where it is not
///   set, no mail is sent
/// - `GATEHOUSE_MAIL_REPLIES`: where guests' answers go; to the address above where it is not set
public final class LambdaHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /// With the mail service: callers wait half a minute for everything.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Api api;

    /// Lambda needs a constructor without parameters.
    public LambdaHandler() {
        var config = config(System.getenv());
        this.api = Api.of(config, parts(config));
    }

    /// @throws IllegalStateException naming the variable that is missing
    static ApiConfig config(Map<String, String> environment) {
        return new ApiConfig(environment.getOrDefault("GATEHOUSE_TABLE_PREFIX", ""),
                needed(environment, "GATEHOUSE_BUCKET"), URI.create(needed(environment, "GATEHOUSE_ISSUER")),
                needed(environment, "GATEHOUSE_CLIENT_ID"),
                Locale.forLanguageTag(environment.getOrDefault("GATEHOUSE_LANGUAGE", "en")));
    }

    private static String needed(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "The environment variable " + name + " is not set: set it and deploy again.");
        }
        return value;
    }

    private static CognitoIdentityProviderClient cognito() {
        return CognitoIdentityProviderClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    }

    private static SesV2Client ses() {
        return Mailer.client(PATIENCE).build();
    }

    private static ApiParts parts(ApiConfig config) {
        var dynamo = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
        var s3 = S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build();
        return new ApiParts(dynamo, s3, S3Presigner.create(), Clock.systemUTC(), new SecureRandom(), Thread::sleep,
                new CognitoDirectory(config.userPool(), LambdaHandler::cognito),
                sender(System.getenv()).map(sender -> new Mailer(LambdaHandler::ses, sender, config.language())));
    }

    /// Whom messages come from; nobody where none are sent.
    static Optional<Sender> sender(Map<String, String> environment) {
        return named(environment, "GATEHOUSE_MAIL_FROM")
                .map(from -> new Sender(from, named(environment, "GATEHOUSE_MAIL_REPLIES")));
    }

    private static Optional<String> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, @Nullable Context context) {
        return api.handleRequest(event, context);
    }
}
