package org.gatehouse.demo.account;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.local.cognito.CognitoEndpoint;
import org.gatehouse.backend.local.cognito.StaffDirectory.Member;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.wire.Role;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/// The user pool of the festival Nordlicht, over a real connection, with a clock the test moves.
final class UserPoolForTests implements AutoCloseable {
    static final Member ADA = new Member("ada.lindqvist@nordlicht.example", "Ada Lindqvist",
            new OrganizationId("nordlicht"), Set.of(Role.OWNER));
    static final Member TARIQ = new Member("tariq.haddad@nordlicht.example", "Tariq Haddad",
            new OrganizationId("nordlicht"), Set.of(Role.BOX_OFFICE, Role.VENUE_MANAGER));
    static final String PASSWORD = "Fest!val-2027";

    final AccessKeys keys = AccessKeys.random(new SecureRandom());
    final Drawer secrets = new Drawer();
    /// Begins at the real time, by which the AWS SDK signs what administrators send.
    Instant now = Instant.now();
    CognitoEndpoint endpoint;
    private final Path folder;

    UserPoolForTests(Path folder) {
        this.folder = folder;
        this.endpoint = start(0);
    }

    /// Stops and starts again over the same folder, on the same port.
    void restart() {
        var port = endpoint.endpoint().getPort();
        endpoint.close();
        endpoint = start(port);
    }

    CloudConfig config() {
        return new CloudConfig("eu-central-1", endpoint.userPoolId(), endpoint.clientId(),
                URI.create("http://127.0.0.1:1"), Optional.of(endpoint.endpoint()));
    }

    SignIn signIn() {
        return new SignIn(config(), secrets, () -> now, new SecureRandom());
    }

    CognitoIdentityProviderClient admin() {
        return admin(keys);
    }

    CognitoIdentityProviderClient admin(AccessKeys with) {
        return CognitoIdentityProviderClient.builder().region(Region.EU_CENTRAL_1)
                .endpointOverride(endpoint.endpoint()).credentialsProvider(with.provider())
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    void wait(Duration duration) {
        now = now.plus(duration);
    }

    /// The last word of the last message posted.
    String lastPosted() throws IOException {
        var last = lines().getLast();
        return last.substring(last.lastIndexOf(' ') + 1);
    }

    List<String> lines() throws IOException {
        return Files.exists(endpoint.outbox().file()) ? Files.readAllLines(endpoint.outbox().file()) : List.of();
    }

    /// Everything the pool has written to disk.
    String everythingOnDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private CognitoEndpoint start(int port) {
        return CognitoEndpoint.start(new CognitoEndpoint.Settings(folder, port, "eu-central-1", keys, () -> now,
                new SecureRandom()));
    }

    /// Secrets in memory.
    static final class Drawer implements Secrets {
        final TreeMap<String, String> content = new TreeMap<>();

        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(content.get(name));
        }

        @Override
        public void keep(String name, String secret) {
            content.put(name, secret);
        }

        @Override
        public void forget(String name) {
            content.remove(name);
        }

        @Override
        public Protection protection() {
            return Protection.KEY_FILE;
        }
    }
}
