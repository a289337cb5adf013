package org.gatehouse.backend.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/// Gives tests real clients of a DynamoDB and an S3 that run once per test process.
///
/// A test method (or its `@BeforeEach`) asks for a [DynamoDbClient], [S3Client], [S3Presigner] or [TestCloud] by
/// parameter. Each test has its own DynamoDB tables; buckets are shared, so name them with [#bucket()].
public final class TestCloud implements ParameterResolver {
    private static final Map<Class<?>, Function<Handles, Object>> OFFERED = Map.of(DynamoDbClient.class,
            Handles::dynamo, S3Client.class, Handles::s3, S3Presigner.class, Handles::presigner, Handles.class, h -> h);
    private static final String REGION = "eu-central-1";
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestCloud.class);

    /// What one test may use.
    ///
    /// @param bucket a bucket name nobody else uses; the bucket itself is not there yet
    public record Handles(DynamoDbClient dynamo, S3Client s3, S3Presigner presigner, String bucket)
            implements
                AutoCloseable {
        @Override
        public void close() {
            dynamo.close();
            s3.close();
            presigner.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return OFFERED.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var running = test.getRoot().getStore(NAMESPACE).computeIfAbsent(Running.class, k -> Running.start(),
                Running.class);
        var handles = test.getStore(NAMESPACE).computeIfAbsent(Handles.class, k -> running.handles(), Handles.class);
        return OFFERED.get(parameter.getParameter().getType()).apply(handles);
    }

    static DynamoDbClient dynamo(URI endpoint, AccessKeys keys) {
        return dynamo(endpoint, keys, REGION);
    }

    static DynamoDbClient dynamo(URI endpoint, AccessKeys keys, String region) {
        return new AwsClients(region, keys).dynamo(endpoint);
    }

    static S3Client s3(URI endpoint, AccessKeys keys) {
        return new AwsClients(REGION, keys).s3(endpoint);
    }

    /// Of a mail service that runs on the loopback.
    public static SesV2Client ses(URI endpoint, AccessKeys keys) {
        return new AwsClients(REGION, keys).ses(endpoint);
    }

    private record Running(DynamoDbLocal dynamo, S3Endpoint s3, AccessKeys s3Keys) implements AutoCloseable {
        static Running start() {
            try {
                var folder = Files.createTempDirectory("gatehouse-s3");
                var keys = AccessKeys.random(new SecureRandom());
                return new Running(DynamoDbLocal.inMemory(), S3Endpoint.start(folder, 0, keys), keys);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        Handles handles() {
            var own = AccessKeys.random(new SecureRandom());
            return new Handles(TestCloud.dynamo(dynamo.endpoint(), own), TestCloud.s3(s3.endpoint(), s3Keys),
                    new AwsClients(REGION, s3Keys).presigner(s3.endpoint()),
                    "tickets-" + own.id().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public void close() {
            dynamo.close();
            s3.close();
        }
    }
}
