package org.gatehouse.backend.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;

/// What a local cloud's folder remembers between runs, in `installation.properties`: the access keys and the ports, so
/// that addresses handed out stay good. Two lines are for people to add: `dynamodb.endpoint` names another DynamoDB
/// than the one that is started, and `dynamodb.region` says that it is AWS's own there, reached with the AWS
/// credentials of whoever starts the cloud.
final class Installation {
    private static final String FILE = "installation.properties";
    private static final String KEY_ID = "accessKeyId";
    private static final String KEY_SECRET = "secretAccessKey";
    private static final String DYNAMODB = "dynamodb.endpoint";
    private static final String DYNAMODB_REGION = "dynamodb.region";

    private final Path file;
    private final Properties values;

    private Installation(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static Installation open(Path folder, SecureRandom random) throws IOException {
        var file = folder.resolve(FILE);
        var values = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                values.load(in);
            }
        }
        var fresh = AccessKeys.random(random);
        values.putIfAbsent(KEY_ID, fresh.id());
        values.putIfAbsent(KEY_SECRET, fresh.secret());
        return new Installation(file, values);
    }

    AccessKeys keys() {
        return new AccessKeys(values.getProperty(KEY_ID), values.getProperty(KEY_SECRET));
    }

    /// @throws IOException where the value is no web address
    Optional<URI> dynamoDbEndpoint() throws IOException {
        var value = values.getProperty(DYNAMODB, "").strip();
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(URI.create(value));
        } catch (IllegalArgumentException e) {
            throw new IOException("\"" + DYNAMODB + " = " + value + "\" in " + file + " is no web address", e);
        }
    }

    /// Empty where the endpoint is not AWS's own.
    Optional<String> dynamoDbRegion() {
        return Optional.of(values.getProperty(DYNAMODB_REGION, "").strip()).filter(region -> !region.isEmpty());
    }

    /// The port a service had the last time; 0 where it may have any.
    int port(String service) throws IOException {
        var value = values.getProperty("port." + service, "0").strip();
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IOException("\"port." + service + " = " + value + "\" in " + file + " is no number", e);
        }
    }

    void remember(String service, URI endpoint) {
        values.setProperty("port." + service, String.valueOf(endpoint.getPort()));
    }

    /// Keeps everything, readable by the owner alone: the file holds the keys.
    void save() throws IOException {
        OwnerFile.write(file, values, "The local cloud's own file; a line dynamodb.endpoint names another DynamoDB");
    }
}
