package org.gatehouse.backend.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What API Gateway's HTTP API does between a request and the handler, without any network: requests become events of
/// payload format 2.0, and what the handler answers becomes an answer again.
public final class Gateway {
    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    /// One request as it arrived.
    ///
    /// @param path as it was sent, percent-encoded
    /// @param query as it was sent, without the question mark
    /// @param headers by name in any case, each with its values
    /// @param protocol such as `HTTP/1.1`
    /// @param host that the request names
    /// @param source the address it came from
    public record Request(
            String method,
            String path,
            Optional<String> query,
            Map<String, List<String>> headers,
            byte[] body,
            String protocol,
            String host,
            String source) {}

    /// What goes back.
    ///
    /// @param body empty where there is none
    public record Answer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
        /// What the gateway says of itself, in JSON.
        static Answer plain(int status, String message) {
            var body = "{\"message\":\"" + message + "\"}";
            return new Answer(status, Map.of("Content-Type", "application/json"), List.of(),
                    body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
    private final InstantSource clock;
    private final Supplier<String> requestIds;

    /// @param requestIds gives each request a name of its own
    public Gateway(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler, InstantSource clock,
            Supplier<String> requestIds) {
        this.handler = handler;
        this.clock = clock;
        this.requestIds = requestIds;
    }

    /// Answers 500 where the handler throws, and shows nothing of why.
    public Answer answer(Request request) {
        var event = GatewayEvents.from(request, clock.instant(), requestIds.get());
        try {
            return GatewayEvents.answer(handler.handleRequest(event, new LocalContext(event.getRequestContext())));
        } catch (RuntimeException e) {
            log.error("The handler failed on {} {}", request.method(), event.getRawPath(), e);
            return Answer.plain(500, "Internal Server Error");
        }
    }
}
