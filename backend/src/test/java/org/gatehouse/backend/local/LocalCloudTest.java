package org.gatehouse.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.backend.local.LocalCloudSettings.Tables;
import org.gatehouse.backend.local.cognito.StaffDirectory.Member;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCloudTest {
    private static final Member ADA = new Member("ada.lindqvist@nordlicht.example", "Ada Lindqvist",
            new OrganizationId("nordlicht"), Set.of(Role.OWNER));

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void theSameHandlersAnswerAndTheConfigurationSaysWhere() throws Exception {
        try (var cloud = start()) {
            assertThat(get(cloud.api(), "/health").statusCode()).isEqualTo(200);
            assertThat(get(cloud.api(), "/events").statusCode()).isEqualTo(401);

            var configuration = properties(cloud.configuration());
            assertThat(configuration).containsEntry("api", cloud.api().toString())
                    .containsEntry("cognitoEndpoint", cloud.cognito().toString())
                    .containsOnlyKeys("api", "cognitoEndpoint", "region", "userPoolId", "clientId");
        }
    }

    @Test
    void aMemberIsKnownToTheApi() throws Exception {
        try (var cloud = start()) {
            var token = cloud.staff().actAs(cloud.staff().ensure(ADA, "Fest!val-2027"));

            assertThat(get(cloud.api(), "/events", "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void addressesAndDataStayFromRunToRun() throws Exception {
        Properties first;
        try (var cloud = LocalCloud.start(LocalCloudSettings.in(folder, Clock.systemUTC()))) {
            first = properties(cloud.configuration());
            cloud.staff().ensure(ADA, "Fest!val-2027");
        }

        try (var cloud = LocalCloud.start(LocalCloudSettings.in(folder, Clock.systemUTC()))) {
            assertThat(properties(cloud.configuration())).isEqualTo(first);
            assertThatThrownBy(() -> cloud.staff().invite(ADA, "Fest!val-2027")).hasMessageContaining("already exists");
        }
    }

    @Test
    void theSeedIsPlantedIntoTheRunningCloud() throws Exception {
        var status = new AtomicInteger();

        try (var _ = LocalCloud.start(settings().with(cloud -> status.set(health(cloud))))) {
            assertThat(status).hasValue(200);
        }
    }

    @Test
    void cutOffFromTheNetworkItRefusesConnectionsAndComesBackWhereItWas() throws Exception {
        try (var cloud = start()) {
            var api = cloud.api();

            cloud.cutOff();
            for (var address : new URI[]{api, cloud.cognito(), cloud.s3()}) {
                assertThatThrownBy(() -> get(address, "/")).isInstanceOf(ConnectException.class);
            }

            cloud.reconnect();
            assertThat(cloud.api()).isEqualTo(api);
            assertThat(get(api, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSecondCloudIsKeptOutOfTheFolder() throws Exception {
        try (var _ = start()) {
            assertThatThrownBy(this::start).isInstanceOf(IOException.class)
                    .hasMessageContaining("Another local cloud is using the folder");
        }
    }

    @Test
    void aPortThatSomebodyElseHasTakenIsSaidAndNothingIsLeftRunning() throws Exception {
        int port;
        try (var cloud = start()) {
            port = cloud.api().getPort();
        }

        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::start).isInstanceOf(IOException.class)
                    .hasMessageContaining("Nothing can be started on port " + port);
        }
        start().close();
    }

    @Test
    void anotherDynamoDbMayBeNamed() throws Exception {
        try (var other = DynamoDbLocal.inMemory()) {
            start().close();
            var file = folder.resolve("installation.properties");
            Files.writeString(file, Files.readString(file) + "\ndynamodb.endpoint=" + other.endpoint() + "\n");

            try (var cloud = start();
                    var client = TestCloud.dynamo(other.endpoint(), keys(file), LocalCloudStart.REGION)) {
                assertThat(get(cloud.api(), "/health").statusCode()).isEqualTo(200);
                assertThat(client.listTables().tableNames()).isNotEmpty();
            }
        }
    }

    @Test
    void theFilesWithKeysAreForTheirOwnerAlone() throws Exception {
        start().close();

        for (var name : new String[]{"installation.properties", "cognito/pool.json"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    private LocalCloud start() throws IOException {
        return LocalCloud.start(settings());
    }

    private LocalCloudSettings settings() {
        return LocalCloudSettings.in(folder, Clock.systemUTC()).with(Tables.IN_MEMORY);
    }

    private int health(LocalCloud cloud) {
        try {
            return get(cloud.api(), "/health").statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(URI endpoint, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(endpoint + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static AccessKeys keys(Path file) throws IOException {
        var values = properties(file);
        return new AccessKeys(values.getProperty("accessKeyId"), values.getProperty("secretAccessKey"));
    }

    private static Properties properties(Path file) throws IOException {
        var values = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        return values;
    }
}
