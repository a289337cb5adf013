package org.gatehouse.backend.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Translates between HTTP and API Gateway's payload format 2.0.
final class GatewayEvents {
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern TEXT = Pattern
            .compile("(?i)\\s*(text/|application/(json|xml|javascript|[a-z.+-]*\\+(json|xml))).*");

    private GatewayEvents() {}

    static APIGatewayV2HTTPEvent from(Gateway.Request request, Instant now, String requestId) {
        var headers = headers(request);
        var body = request.body();
        var asText = body.length == 0 || isText(headers);
        var path = decoded(request.path());
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("$default")
                .withRawPath(path)
                .withRawQueryString(request.query().orElse(""))
                .withCookies(cookies(request))
                .withHeaders(headers)
                .withQueryStringParameters(query(request.query().orElse("")))
                .withRequestContext(requestContext(request, headers, path, now, requestId))
                .withBody(body.length == 0 ? null : text(body, asText))
                .withIsBase64Encoded(!asText)
                .build();
    }

    static Gateway.Answer answer(APIGatewayV2HTTPResponse response) {
        var headers = new LinkedHashMap<String, String>();
        if (response.getHeaders() != null) {
            headers.putAll(response.getHeaders());
        }
        if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
            headers.put("Content-Type", response.getBody() == null ? "text/plain" : "application/json");
        }
        var cookies = response.getCookies() == null ? List.<String>of() : response.getCookies();
        return new Gateway.Answer(response.getStatusCode(), headers, cookies, bytes(response));
    }

    private static byte[] bytes(APIGatewayV2HTTPResponse response) {
        if (response.getBody() == null) {
            return new byte[0];
        }
        return response.getIsBase64Encoded()
                ? Base64.getDecoder().decode(response.getBody())
                : response.getBody().getBytes(StandardCharsets.UTF_8);
    }

    private static RequestContext requestContext(Gateway.Request request, Map<String, String> headers, String path,
            Instant now, String requestId) {
        var http = RequestContext.Http.builder()
                .withMethod(request.method())
                .withPath(path)
                .withProtocol(request.protocol())
                .withSourceIp(request.source())
                .withUserAgent(headers.get("user-agent"))
                .build();
        return RequestContext.builder()
                .withRouteKey("$default")
                .withAccountId("000000000000")
                .withStage("$default")
                .withApiId("local")
                .withDomainName(request.host())
                .withDomainPrefix("local")
                .withTime(TIME.format(now))
                .withTimeEpoch(now.toEpochMilli())
                .withHttp(http)
                .withRequestId(requestId)
                .build();
    }

    /// Names in lower case; several values of one name joined by commas; cookies apart.
    private static Map<String, String> headers(Gateway.Request request) {
        var headers = new TreeMap<String, String>();
        request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT),
                String.join(",", values)));
        headers.remove("cookie");
        return headers;
    }

    private static @Nullable List<String> cookies(Gateway.Request request) {
        var cookies = request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("cookie"))
                .flatMap(header -> header.getValue().stream())
                .flatMap(line -> Stream.of(line.split(";\\s*"))).toList();
        return cookies.isEmpty() ? null : cookies;
    }

    /// Decoded, as API Gateway does; several values of one name joined by commas.
    private static @Nullable Map<String, String> query(String raw) {
        var query = new TreeMap<String, String>();
        for (var pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                query.merge(form(name), form(value), (first, next) -> first + "," + next);
            }
        }
        return query.isEmpty() ? null : query;
    }

    private static String form(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isText(Map<String, String> headers) {
        var encoding = headers.getOrDefault("content-encoding", "identity");
        return encoding.equalsIgnoreCase("identity")
                && TEXT.matcher(headers.getOrDefault("content-type", "")).matches();
    }

    private static String text(byte[] body, boolean asText) {
        return asText ? new String(body, StandardCharsets.UTF_8) : Base64.getEncoder().encodeToString(body);
    }
}
