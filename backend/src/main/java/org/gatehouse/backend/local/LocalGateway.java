package org.gatehouse.backend.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Stands where API Gateway's HTTP API stands in AWS: turns HTTP requests into events of payload format 2.0, calls
/// the handler, and renders its answer.
///
/// Like the original it refuses bodies beyond 10 MB, hands compressed bodies on as they came (base64), compresses
/// nothing itself, decodes the path but not the query, and answers 500 where the handler throws.
/// It listens on 127.0.0.1 only; accepted connections have TCP_NODELAY set, as is Jetty's default.
public final class LocalGateway implements AutoCloseable {
    /// The largest request body, in bytes.
    public static final long LARGEST_BODY = 10L * 1024 * 1024;

    private static final List<HandlerType> METHODS = List.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST,
            HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE, HandlerType.OPTIONS);

    private final Gateway gateway;
    private final Javalin server;
    private final URI endpoint;

    private LocalGateway(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler, int port,
            InstantSource clock) {
        this.gateway = new Gateway(handler, clock, () -> UUID.randomUUID().toString());
        this.server = Javalin.create(this::configure).start("127.0.0.1", port);
        this.endpoint = URI.create("http://127.0.0.1:" + server.port());
    }

    /// Starts a gateway before the given handler.
    ///
    /// @param port 0 for any free port
    public static LocalGateway start(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler, int port,
            InstantSource clock) {
        return new LocalGateway(handler, port, clock);
    }

    /// Where it is reached, for example `http://127.0.0.1:40125`.
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.routes.exception(ContentTooLargeResponse.class,
                (e, context) -> render(Gateway.Answer.plain(413, "Request Entity Too Large"), context));
        METHODS.forEach(method -> {
            config.routes.addHttpHandler(method, "/", this::answer);
            config.routes.addHttpHandler(method, "/*", this::answer);
        });
    }

    private void answer(Context context) {
        render(gateway.answer(request(context)), context);
    }

    private static Gateway.Request request(Context context) {
        var headers = new TreeMap<String, List<String>>();
        for (var name : Collections.list(context.req().getHeaderNames())) {
            headers.put(name, Collections.list(context.req().getHeaders(name)));
        }
        return new Gateway.Request(context.req().getMethod(), context.req().getRequestURI(),
                Optional.ofNullable(context.queryString()), headers, context.bodyAsBytes(), context.protocol(),
                Optional.ofNullable(context.host()).orElse(""), context.ip());
    }

    private static void render(Gateway.Answer answer, Context context) {
        context.status(answer.status());
        answer.headers().forEach(context::header);
        answer.cookies().forEach(cookie -> context.res().addHeader("Set-Cookie", cookie));
        if (answer.body().length > 0) {
            context.result(answer.body());
        }
    }
}
