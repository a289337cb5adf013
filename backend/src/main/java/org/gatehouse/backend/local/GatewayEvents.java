package org.gatehouse.backend.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Translates between HTTP and API Gateway's payload format 2.0.
final class GatewayEvents {
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern TEXT = Pattern
            .compile("(?i)\\s*(text/|application/(json|xml|javascript|[a-z.+-]*\\+(json|xml))).*");

    private GatewayEvents() {}

    static APIGatewayV2HTTPEvent from(Context context, Instant now) {
        var headers = headers(context);
        var body = context.bodyAsBytes();
        var asText = body.length == 0 || isText(headers);
        var path = decoded(context.req().getRequestURI());
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("$default")
                .withRawPath(path)
                .withRawQueryString(context.queryString() == null ? "" : context.queryString())
                .withCookies(cookies(context))
                .withHeaders(headers)
                .withQueryStringParameters(query(context))
                .withRequestContext(requestContext(context, path, now))
                .withBody(body.length == 0 ? null : text(body, asText))
                .withIsBase64Encoded(!asText)
                .build();
    }

    static void render(APIGatewayV2HTTPResponse answer, Context context) {
        context.status(answer.getStatusCode());
        var headers = answer.getHeaders() == null ? Map.<String, String>of() : answer.getHeaders();
        headers.forEach(context::header);
        if (answer.getCookies() != null) {
            answer.getCookies().forEach(cookie -> context.res().addHeader("Set-Cookie", cookie));
        }
        if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
            context.contentType(answer.getBody() == null ? "text/plain" : "application/json");
        }
        if (answer.getBody() != null) {
            context.result(answer.getIsBase64Encoded()
                    ? Base64.getDecoder().decode(answer.getBody())
                    : answer.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static RequestContext requestContext(Context context, String path, Instant now) {
        var http = RequestContext.Http.builder()
                .withMethod(context.req().getMethod())
                .withPath(path)
                .withProtocol(context.protocol())
                .withSourceIp(context.ip())
                .withUserAgent(context.userAgent())
                .build();
        return RequestContext.builder()
                .withRouteKey("$default")
                .withAccountId("000000000000")
                .withStage("$default")
                .withApiId("local")
                .withDomainName(context.host())
                .withDomainPrefix("local")
                .withTime(TIME.format(now))
                .withTimeEpoch(now.toEpochMilli())
                .withHttp(http)
                .withRequestId(UUID.randomUUID().toString())
                .build();
    }

    /// Names in lower case; several values of one name joined by commas; cookies apart.
    private static Map<String, String> headers(Context context) {
        var headers = new TreeMap<String, String>();
        for (var name : Collections.list(context.req().getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT),
                    String.join(",", Collections.list(context.req().getHeaders(name))));
        }
        headers.remove("cookie");
        return headers;
    }

    private static @Nullable List<String> cookies(Context context) {
        var cookies = new ArrayList<String>();
        for (var line : Collections.list(context.req().getHeaders("Cookie"))) {
            cookies.addAll(List.of(line.split(";\\s*")));
        }
        return cookies.isEmpty() ? null : cookies;
    }

    private static @Nullable Map<String, String> query(Context context) {
        var query = new TreeMap<String, String>();
        context.queryParamMap().forEach((name, values) -> query.put(name, String.join(",", values)));
        return query.isEmpty() ? null : query;
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
