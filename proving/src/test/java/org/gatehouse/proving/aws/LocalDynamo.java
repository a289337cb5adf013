package org.gatehouse.proving.aws;

import java.security.SecureRandom;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.local.DynamoDbLocal;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Gives a test a client of DynamoDB Local with tables of its own; the process runs once for all tests.
final class LocalDynamo implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LocalDynamo.class);

    private record Running(DynamoDbLocal dynamo) implements AutoCloseable {
        @Override
        public void close() {
            dynamo.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DynamoDbClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var running = test.getRoot().getStore(NAMESPACE).computeIfAbsent(Running.class,
                _ -> new Running(DynamoDbLocal.inMemory()), Running.class);
        return test.getStore(NAMESPACE).computeIfAbsent(DynamoDbClient.class,
                _ -> DynamoDbClient.builder().region(Region.EU_CENTRAL_1).endpointOverride(running.dynamo().endpoint())
                        .credentialsProvider(AccessKeys.random(new SecureRandom()).provider())
                        .httpClient(UrlConnectionHttpClient.create()).build(),
                DynamoDbClient.class);
    }
}
