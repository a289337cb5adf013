package org.gatehouse.benchmarks.cloud;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.local.DemoSeed;
import org.gatehouse.backend.local.DynamoDbLocal;
import org.gatehouse.backend.local.LocalCloud;
import org.gatehouse.backend.local.LocalCloudSettings;
import org.gatehouse.benchmarks.gate.OneGate;
import org.gatehouse.proving.festival.SecretsInMemory;
import org.gatehouse.sync.account.BadCloudConfig;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.account.SignInAnswer;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Imports;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The cloud as it runs on one machine, with AWS's own local DynamoDB in memory: empty but for its staff.
public final class OneCloud implements AutoCloseable {
    /// How its tables are called.
    public static final String TABLES = "gatehouse-";
    /// What its own clients sign for: without it one sees other tables.
    private static final String REGION = "local-1";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final DynamoDbClient dynamo;
    private final LocalCloud cloud;
    private final Cloud office;

    private OneCloud(Path folder, Way way) throws IOException {
        var keys = AccessKeys.random(new SecureRandom());
        var database = later(DynamoDbLocal.inMemory());
        dynamo = later(DynamoDbClient.builder().region(Region.of(REGION)).endpointOverride(database.endpoint())
                .credentialsProvider(keys.provider()).httpClient(UrlConnectionHttpClient.create()).build());
        install(folder, keys, way.to(database.endpoint()));
        cloud = later(LocalCloud.start(LocalCloudSettings.in(folder, Clock.systemUTC()).with(OneCloud::staff)));
        var signIn = later(new SignIn(config(cloud.configuration()), new SecretsInMemory(), InstantSource.system(),
                new SecureRandom()));
        office = later(signedIn(signIn, cloud.api()));
    }

    /// @param folder emptied first
    public static OneCloud in(Path folder) throws IOException {
        return in(folder, database -> database);
    }

    /// @param way by which the cloud itself reaches its tables
    public static OneCloud in(Path folder, Way way) throws IOException {
        OneGate.clear(folder);
        return new OneCloud(folder, way);
    }

    /// From the cloud to its database.
    public interface Way {
        URI to(URI database) throws IOException;
    }

    private <T extends AutoCloseable> T later(T part) {
        open.push(part);
        return part;
    }

    /// The lines that a person would add to name another DynamoDB.
    private static void install(Path folder, AccessKeys keys, URI tables) throws IOException {
        var lines = new Properties();
        lines.setProperty("accessKeyId", keys.id());
        lines.setProperty("secretAccessKey", keys.secret());
        lines.setProperty("dynamodb.endpoint", tables.toString());
        try (var out = Files.newBufferedWriter(Files.createDirectories(folder).resolve("installation.properties"))) {
            lines.store(out, null);
        }
    }

    private static void staff(LocalCloud cloud) {
        DemoSeed.staff().forEach(member -> cloud.staff().ensure(member, DemoSeed.PASSWORD));
    }

    static CloudConfig config(Path file) throws IOException {
        try {
            return CloudConfig.read(file);
        } catch (BadCloudConfig unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static Cloud signedIn(SignIn signIn, URI api) throws IOException {
        var answer = signIn.signIn(DemoSeed.staff().getFirst().email(), DemoSeed.PASSWORD);
        if (answer instanceof SignInAnswer.SignedIn(var session)) {
            return Cloud.at(api, session.tokens());
        }
        throw new IOException("the organizer is not let in: " + answer);
    }

    /// The organizer of a cloud that another process runs.
    ///
    /// @param configuration of that cloud
    public static Cloud visited(Path configuration) throws IOException {
        var config = config(configuration);
        return signedIn(new SignIn(config, new SecretsInMemory(), InstantSource.system(), new SecureRandom()),
                config.api());
    }

    /// The same cloud's configuration with another address for its API.
    public Path configurationFor(URI api, Path file) throws IOException {
        var values = new Properties();
        try (var in = Files.newBufferedReader(cloud.configuration())) {
            values.load(in);
        }
        values.setProperty("api", api.toString());
        try (var out = Files.newBufferedWriter(file)) {
            values.store(out, null);
        }
        return file;
    }

    public URI api() {
        return cloud.api();
    }

    public Path configuration() {
        return cloud.configuration();
    }

    /// The API as an organizer.
    public Cloud office() {
        return office;
    }

    /// The tables themselves.
    public DynamoDbClient dynamo() {
        return dynamo;
    }

    /// A published event whose doors have been open for an hour, of one ticket type.
    ///
    /// @param tickets how many it may have
    public EventReply event(int tickets, int gates) {
        var now = Instant.now();
        var event = office.events().create(new EventDetails("Harvest Moon Festival", "", "Old Harbour",
                ZoneId.of("Europe/Madrid"), now.minus(HOUR), now.plus(HOUR), now.plus(HOUR.multipliedBy(4)), tickets,
                "EUR", null), IdempotencyKey.random()).event().id();
        office.events().addType(event, new TicketTypeDetails("Day ticket", new Money(4_500, "EUR"), tickets,
                Window.always(), Window.always(), new ReentryRule.None(), 1), IdempotencyKey.random());
        IntStream.rangeClosed(1, gates).forEach(number -> addGate(event, "Gate " + number));
        return office.events().publish(event);
    }

    /// Takes in so many tickets that were sold elsewhere, of the event's first type.
    public void soldElsewhere(EventId event, int tickets) {
        for (int from = 0; from < tickets;) {
            var rows = IntStream.range(from, Math.min(tickets, from + Imports.Request.MOST))
                    .mapToObj(number -> new Imports.Row(barcode(number), new TypeNumber(1), null)).toList();
            from += office.registrations().take(event, new Imports.Request(rows)).tickets().size();
        }
    }

    /// The code of one of these tickets, from 0.
    public static String barcode(int number) {
        return "HMF-%06d".formatted(number);
    }

    private void addGate(EventId event, String name) {
        office.events().addGate(event, new GateDetails(name, List.of(), Set.of(Direction.IN)),
                IdempotencyKey.random());
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException | RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IOException(failure);
            }
        }
    }
}
