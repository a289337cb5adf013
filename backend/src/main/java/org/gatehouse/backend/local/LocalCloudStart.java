package org.gatehouse.backend.local;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.backend.local.LocalCloudSettings.Tables;
import org.gatehouse.backend.local.cognito.CognitoEndpoint;
import org.gatehouse.backend.local.ses.SesEndpoint;
import org.gatehouse.backend.mail.Mailer;
import org.gatehouse.backend.mail.Sender;
import org.gatehouse.backend.member.CognitoDirectory;
import org.gatehouse.backend.runtime.Api;
import org.gatehouse.backend.runtime.ApiConfig;
import org.gatehouse.backend.runtime.ApiParts;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/// Starts the parts of a local cloud, those at once that do not need each other.
final class LocalCloudStart {
    /// What requests are signed for; no region of AWS.
    static final String REGION = "local-1";

    private static final String BUCKET = "gatehouse-tickets";
    private static final String TABLE_PREFIX = "gatehouse-";
    private static final String MAIL_FROM = "tickets@gatehouse.example";

    private final LocalCloudSettings settings;
    private final Installation installation;
    private final AwsClients clients;
    private final Closing closing;

    LocalCloudStart(LocalCloudSettings settings, Installation installation, Closing closing) {
        this.settings = settings;
        this.installation = installation;
        this.clients = new AwsClients(REGION, installation.keys());
        this.closing = closing;
    }

    /// The parts that clients reach.
    record Outlets(Outlet<S3Endpoint> s3, Outlet<CognitoEndpoint> cognito, Outlet<SesEndpoint> ses,
            Outlet<LocalGateway> api, Store store) {}

    /// @throws IOException where a part does not start; what did start is in `closing`
    Outlets start() throws IOException {
        // not on virtual threads: initialising a class pins the thread beneath, and where two processors are all there is
        // both can be pinned waiting for a lock whose holder then never gets one
        try (var executor = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("local-cloud-", 0).factory())) {
            var dynamo = executor.submit(this::startDynamo);
            var cognito = executor.submit(this::startCognito);
            var s3 = executor.submit(this::startS3);
            var ses = executor.submit(this::startSes);
            return connect(await(dynamo), await(s3), await(cognito), await(ses));
        }
    }

    private Outlets connect(DynamoDbClient dynamo, Outlet<S3Endpoint> s3, Outlet<CognitoEndpoint> cognito,
            Outlet<SesEndpoint> ses) throws IOException {
        var bucket = closing.later(clients.s3(s3.endpoint()));
        makeBucket(bucket);
        var config = new ApiConfig(TABLE_PREFIX, BUCKET, cognito.service().issuer(), cognito.service().clientId(),
                Locale.ENGLISH);
        var presigner = closing.later(clients.presigner(s3.endpoint()));
        var directory = new CognitoDirectory(cognito.service().userPoolId(),
                () -> closing.later(clients.cognito(cognito.endpoint())));
        var mailer = new Mailer(() -> closing.later(clients.ses(ses.endpoint())),
                new Sender(MAIL_FROM, Optional.empty()), config.language());
        var api = Api.of(config, new ApiParts(dynamo, bucket, presigner, settings.clock(), settings.random(),
                Thread::sleep, directory, Optional.of(mailer)));
        var gateway = open("api", port -> LocalGateway.start(api, port, settings.clock()), LocalGateway::endpoint);
        var store = new Store(dynamo, new TableNames(TABLE_PREFIX), new Pause(settings.random(), Thread::sleep));
        return new Outlets(s3, cognito, ses, gateway, store);
    }

    private DynamoDbClient startDynamo() throws IOException {
        var client = closing.later(dynamoClients().dynamo(dynamoEndpoint()));
        new TableMaker(client, new TableNames(TABLE_PREFIX)).makeMissing();
        return client;
    }

    private AwsClients dynamoClients() {
        return installation.dynamoDbRegion()
                .map(region -> new AwsClients(region, DefaultCredentialsProvider.builder().build()))
                .orElse(clients);
    }

    private URI dynamoEndpoint() throws IOException {
        var named = installation.dynamoDbEndpoint();
        if (named.isPresent()) {
            return named.get();
        }
        var started = settings.tables() == Tables.IN_MEMORY
                ? DynamoDbLocal.inMemory()
                : DynamoDbLocal.inFolder(settings.folder().resolve("dynamodb"), 0);
        return closing.later(started).endpoint();
    }

    private Outlet<CognitoEndpoint> startCognito() throws IOException {
        return open("cognito", port -> CognitoEndpoint.start(new CognitoEndpoint.Settings(
                settings.folder().resolve("cognito"), port, REGION, installation.keys(), settings.clock(),
                settings.random())), CognitoEndpoint::endpoint);
    }

    private Outlet<S3Endpoint> startS3() throws IOException {
        return open("s3", port -> S3Endpoint.start(settings.folder().resolve("s3"), port, installation.keys()),
                S3Endpoint::endpoint);
    }

    private Outlet<SesEndpoint> startSes() throws IOException {
        return open("ses", port -> SesEndpoint.start(new SesEndpoint.Settings(settings.folder().resolve("mail"), port,
                installation.keys(), Set.of(MAIL_FROM), settings.clock())), SesEndpoint::endpoint);
    }

    private <T extends AutoCloseable> Outlet<T> open(String name, Outlet.Starter<T> starter,
            java.util.function.Function<T, URI> endpoint) throws IOException {
        var outlet = closing.later(Outlet.open(installation.port(name), starter, endpoint));
        installation.remember(name, outlet.endpoint());
        return outlet;
    }

    private static void makeBucket(S3Client s3) {
        try {
            s3.createBucket(b -> b.bucket(BUCKET));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException e) {
            // from an earlier run
        }
    }

    private static <T> T await(Future<T> part) throws IOException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            var why = e.getCause() == null ? e : e.getCause();
            throw new IOException("The local cloud does not start. " + why.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the local cloud was starting", e);
        }
    }
}
