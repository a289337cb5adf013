package org.gatehouse.backend.local.ses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.local.AwsSignature;
import org.gatehouse.backend.local.RequestHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Amazon's mail service on 127.0.0.1, as far as it sends: nothing leaves the machine, each message becomes a file.
public final class SesEndpoint implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SesEndpoint.class);
    /// The largest message, written in base 64.
    private static final long LARGEST_REQUEST = 60_000_000;

    private final Messages messages;
    private final SesService service;
    private final AwsSignature signature;
    private final Javalin server;

    private SesEndpoint(Settings settings) {
        this.messages = new Messages(settings.folder(), settings.clock());
        this.service = new SesService(settings.ours(), messages);
        this.signature = new AwsSignature(settings.keys(), settings.clock());
        this.server = Javalin.create(this::configure).start("127.0.0.1", settings.port());
    }

    /// What an endpoint is started with.
    ///
    /// @param folder of the messages; made where it is missing
    /// @param port   0 for any free port
    /// @param keys   what requests are signed with
    /// @param ours   the addresses that messages may come from
    public record Settings(Path folder, int port, AccessKeys keys, Set<String> ours, InstantSource clock) {}

    /// @throws IOException where the folder cannot be had
    public static SesEndpoint start(Settings settings) throws IOException {
        Messages.make(settings.folder());
        return new SesEndpoint(settings);
    }

    /// Where it is reached, for example `http://127.0.0.1:40128`.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public Messages messages() {
        return messages;
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.routes.post("/v2/email/outbound-emails", this::answer);
    }

    private void answer(Context context) {
        try {
            signature.check(URI.create("http://" + context.host() + context.path()), RequestHeaders.of(context),
                    context.bodyAsBytes());
            reply(context, body("MessageId", service.take(context.bodyAsBytes())));
        } catch (AwsSignature.NotSigned e) {
            refuse(context, SesProblem.notSigned(e.why()));
        } catch (SesProblem e) {
            refuse(context, e);
        } catch (JsonProcessingException e) {
            refuse(context, SesProblem.bad("The request is no JSON."));
        } catch (IOException e) {
            log.error("The mail service failed", e);
            context.status(500);
        }
    }

    private static void refuse(Context context, SesProblem problem) {
        context.status(problem.status()).header("x-amzn-ErrorType", problem.type());
        reply(context, body("message", String.valueOf(problem.getMessage())));
    }

    private static void reply(Context context, ObjectNode body) {
        context.contentType("application/json").result(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode body(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
