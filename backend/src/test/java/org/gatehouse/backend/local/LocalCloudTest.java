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
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.backend.local.LocalCloudSettings.Tables;
import org.gatehouse.backend.local.cognito.StaffDirectory.Member;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCloudTest {
    private static final Member ADA = new Member("ada.lindqvist@nordlicht.example", "Ada Lindqvist",
            new OrganizationId("nordlicht"), Set.of(Role.OWNER));

    private static final AtomicInteger SEEN_BY_SEED = new AtomicInteger();
    private static LocalCloud cloud;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path shared) throws IOException {
        cloud = LocalCloud.start(settings(shared).with(seeded -> SEEN_BY_SEED.set(seeded.api().getPort())));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void theSameHandlersAnswerAndTheConfigurationSaysWhere() throws Exception {
        assertThat(get(cloud.api(), "/health").statusCode()).isEqualTo(200);
        assertThat(get(cloud.api(), "/events").statusCode()).isEqualTo(401);

        assertThat(properties(cloud.configuration())).containsEntry("api", cloud.api().toString())
                .containsEntry("cognitoEndpoint", cloud.cognito().toString())
                .containsOnlyKeys("api", "cognitoEndpoint", "region", "userPoolId", "clientId");
    }

    @Test
    void aMemberIsKnownToTheApi() throws Exception {
        var token = cloud.staff().actAs(cloud.staff().ensure(ADA, "Fest!val-2027"));

        assertThat(get(cloud.api(), "/events", "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    void theSeedIsPlantedIntoTheRunningCloud() {
        assertThat(SEEN_BY_SEED).hasValue(cloud.api().getPort());
    }

    @Test
    void cutOffFromTheNetworkItRefusesConnectionsAndComesBackWhereItWas() throws Exception {
        var api = cloud.api();

        cloud.cutOff();
        for (var address : new URI[]{api, cloud.cognito(), cloud.s3()}) {
            assertThatThrownBy(() -> get(address, "/")).isInstanceOf(ConnectException.class);
        }

        cloud.reconnect();
        assertThat(cloud.api()).isEqualTo(api);
        assertThat(get(api, "/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondCloudIsKeptOutOfTheFolder() {
        var taken = cloud.configuration().getParent();

        assertThatThrownBy(() -> LocalCloud.start(settings(taken))).isInstanceOf(IOException.class)
                .hasMessageContaining("Another local cloud is using the folder");
    }

    @Test
    void theFilesWithKeysAreForTheirOwnerAlone() throws Exception {
        for (var name : new String[]{"installation.properties", "cognito/pool.json"}) {
            var file = cloud.configuration().resolveSibling(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void addressesAndDataStayFromRunToRun() throws Exception {
        var kept = LocalCloudSettings.in(folder, Clock.systemUTC());
        Properties addresses;
        try (var first = LocalCloud.start(kept)) {
            addresses = properties(first.configuration());
            first.staff().ensure(ADA, "Fest!val-2027");
        }

        try (var second = LocalCloud.start(kept)) {
            assertThat(properties(second.configuration())).isEqualTo(addresses);
            assertThatThrownBy(() -> second.staff().invite(ADA, "Fest!val-2027"))
                    .hasMessageContaining("already exists");
        }
    }

    @Test
    void aPortThatSomebodyElseHasTakenIsSaidAndNothingIsLeftRunning() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("installation.properties"), "port.api=" + taken.getLocalPort());

            assertThatThrownBy(() -> LocalCloud.start(settings(folder))).isInstanceOf(IOException.class)
                    .hasMessageContaining("Nothing can be started on port " + taken.getLocalPort());
        }
        FolderLock.take(folder).close();
    }

    @Test
    void anotherDynamoDbMayBeNamed() throws Exception {
        try (var other = DynamoDbLocal.inMemory()) {
            var file = folder.resolve("installation.properties");
            Files.writeString(file, "dynamodb.endpoint=" + other.endpoint());

            try (var _ = LocalCloud.start(settings(folder));
                    var client = TestCloud.dynamo(other.endpoint(), keys(file), LocalCloudStart.REGION)) {
                assertThat(client.listTables().tableNames()).isNotEmpty();
            }
        }
    }

    @Test
    void aDynamoDbOfAwsIsReachedWithTheCredentialsOfWhoStartsTheCloud() throws Exception {
        var keys = AccessKeys.random(new SecureRandom());
        System.setProperty("aws.accessKeyId", keys.id());
        System.setProperty("aws.secretAccessKey", keys.secret());
        try (var other = DynamoDbLocal.inMemory()) {
            Files.writeString(folder.resolve("installation.properties"),
                    "dynamodb.endpoint=" + other.endpoint() + "\ndynamodb.region=eu-west-1");

            try (var _ = LocalCloud.start(settings(folder));
                    var client = TestCloud.dynamo(other.endpoint(), keys, "eu-west-1")) {
                assertThat(client.listTables().tableNames()).isNotEmpty();
            }
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    private static LocalCloudSettings settings(Path folder) {
        return LocalCloudSettings.in(folder, Clock.systemUTC()).with(Tables.IN_MEMORY);
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
