package org.gatehouse.backend.local.cognito;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.local.AwsSignature;
import org.gatehouse.backend.local.RequestHeaders;

/// A user pool on 127.0.0.1 that speaks Cognito's JSON protocol and publishes its key.
///
/// Everything it knows is in one folder: `pool.json` (names and signing key), `users.json`, `signins.json`, and
/// `outbox.txt` with the messages it would have posted.
public final class CognitoEndpoint implements AutoCloseable {
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private final UserPool pool;
    private final Outbox outbox;
    private final Javalin server;
    private final URI endpoint;
    /// Complete once the port is known, which the tokens name; a request that comes earlier waits.
    private final CompletableFuture<CognitoService> service = new CompletableFuture<>();

    private CognitoEndpoint(Settings settings) {
        this.pool = UserPool.open(settings.folder(), settings.region(), settings.random());
        this.outbox = new Outbox(settings.folder().resolve("outbox.txt"), settings.clock());
        this.server = Javalin.create(this::configure).start("127.0.0.1", settings.port());
        this.endpoint = URI.create("http://127.0.0.1:" + server.port());
        service.complete(service(settings));
    }

    /// What an endpoint is started with.
    ///
    /// @param folder where everything is kept; made where it is missing
    /// @param port   0 for any free port
    /// @param keys   what administrators sign with
    public record Settings(Path folder, int port, String region, AccessKeys keys, InstantSource clock,
            SecureRandom random) {}

    public static CognitoEndpoint start(Settings settings) {
        return new CognitoEndpoint(settings);
    }

    /// Where it is reached, for example `http://127.0.0.1:40126`.
    public URI endpoint() {
        return endpoint;
    }

    /// What tokens name as their issuer; the key is at `issuer/.well-known/jwks.json`.
    public URI issuer() {
        return URI.create(endpoint + "/" + pool.id());
    }

    public String userPoolId() {
        return pool.id();
    }

    public String clientId() {
        return pool.clientId();
    }

    public Outbox outbox() {
        return outbox;
    }

    /// For setting accounts up from within this process.
    public StaffDirectory staff() {
        return service.join().staff();
    }

    @Override
    public void close() {
        server.stop();
    }

    private CognitoService service(Settings settings) {
        var clock = settings.clock();
        var signIns = new SignIns(settings.folder(), clock, settings.random());
        var tokens = new Tokens(issuer().toString(), pool, signIns, clock);
        var running = new Pool(pool, new Users(settings.folder()), signIns, tokens, outbox,
                new Attempts(clock, CognitoProblem::tooManyPasswords), new Attempts(clock, CognitoProblem::tooMany),
                new MfaPolicy(settings.folder()), clock, settings.random());
        return new CognitoService(running, new AwsSignature(settings.keys(), clock));
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.routes.post("/", this::answer);
        config.routes.get("/" + pool.id() + "/.well-known/jwks.json",
                context -> context.contentType("application/json").result(service.join().jwks()));
    }

    private void answer(Context context) {
        var target = context.header("X-Amz-Target");
        var reply = service.join().answer(new CognitoService.Received(target == null ? "" : target,
                URI.create("http://" + context.host() + "/"), RequestHeaders.of(context), context.bodyAsBytes()));
        if (!reply.problem().isEmpty()) {
            context.header("x-amzn-ErrorType", reply.problem());
        }
        context.status(reply.status()).contentType(CONTENT_TYPE)
                .result(reply.body().toString().getBytes(StandardCharsets.UTF_8));
    }
}
