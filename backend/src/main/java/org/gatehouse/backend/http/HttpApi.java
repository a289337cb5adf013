package org.gatehouse.backend.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/// Answers API Gateway events: route, caller, permission, idempotency, handler, JSON; every failure as a problem.
public final class HttpApi implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger log = LoggerFactory.getLogger(HttpApi.class);
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE_LENGTH = 8;

    private final Router router;
    private final Authenticator authenticator;
    private final Idempotency idempotency;
    private final Json json;
    private final RandomGenerator random;

    public HttpApi(Router router, Authenticator authenticator, Answers answers, Json json, RandomGenerator random) {
        this.router = router;
        this.authenticator = authenticator;
        this.idempotency = new Idempotency(answers, json);
        this.json = json;
        this.random = random;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, @Nullable Context context) {
        var headers = headers(event);
        return Rendered.response(answer(event, headers), headers);
    }

    private Answers.Answer answer(APIGatewayV2HTTPEvent event, Map<String, String> headers) {
        try {
            return answered(event, headers);
        } catch (ProblemException e) {
            return Rendered.problem(e.problem(), event.getRawPath(), json);
        } catch (SdkClientException e) {
            log.warn("A part of the cloud cannot be reached", e);
            return Rendered.problem(new Problem.Busy("A part of the cloud cannot be reached now."), event.getRawPath(),
                    json);
        } catch (SdkServiceException e) {
            return Rendered.problem(e.isThrottlingException() ? busy(e) : unforeseen(event, e), event.getRawPath(),
                    json);
        } catch (RuntimeException e) {
            return Rendered.problem(unforeseen(event, e), event.getRawPath(), json);
        }
    }

    private Answers.Answer answered(APIGatewayV2HTTPEvent event, Map<String, String> headers) {
        var found = router.find(event.getRequestContext().getHttp().getMethod(), event.getRawPath());
        var caller = authenticator.callerOf(bearer(headers));
        found.route().access().check(caller);
        var body = Body.of(event, headers);
        checkMediaType(body, headers);
        var request = idempotency.request(found.route(), caller, event, headers, body);
        var query = Optional.ofNullable(event.getQueryStringParameters()).orElse(Map.of());
        headers.put(Call.SOURCE, Optional.ofNullable(event.getRequestContext().getHttp().getSourceIp()).orElse(""));
        var call = new Call(found.values(), query, headers, body, caller, request.fingerprint(), json);
        return idempotency.once(request, () -> found.route().handler().answer(call));
    }

    private static void checkMediaType(byte[] body, Map<String, String> headers) {
        var type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        if (body.length > 0 && !type.startsWith("application/json")) {
            throw new ProblemException(new Problem.Unsupported("The body is not declared as JSON.",
                    "Send JSON with the header Content-Type: application/json."));
        }
    }

    private static Optional<String> bearer(Map<String, String> headers) {
        return Optional.ofNullable(headers.get("authorization"))
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    private static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
        var lower = new HashMap<String, String>();
        Optional.ofNullable(event.getHeaders()).orElse(Map.of())
                .forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }

    private static Problem busy(SdkServiceException e) {
        log.warn("Throttled", e);
        return new Problem.Busy("Too much at once.");
    }

    private Problem unforeseen(APIGatewayV2HTTPEvent event, RuntimeException e) {
        var reference = new StringBuilder();
        random.ints(REFERENCE_LENGTH, 0, ALPHABET.length()).forEach(i -> reference.append(ALPHABET.charAt(i)));
        log.error("Unforeseen, reference {}, at {} {}", reference,
                event.getRequestContext().getHttp().getMethod(), event.getRawPath(), e);
        return new Problem.Unforeseen(reference.toString());
    }
}
