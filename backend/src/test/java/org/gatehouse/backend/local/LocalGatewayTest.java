package org.gatehouse.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalGatewayTest {
    private static final InstantSource FRIDAY_EVENING = InstantSource.fixed(Instant.parse("2027-06-18T18:02:00Z"));

    private final AtomicReference<APIGatewayV2HTTPEvent> seen = new AtomicReference<>();
    private Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> answer = event -> ok("{}");
    private final LocalGateway gateway = LocalGateway.start((event, context) -> {
        seen.set(event);
        return answer.apply(event);
    }, 0, FRIDAY_EVENING);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        gateway.close();
        http.close();
    }

    @Test
    void aRequestArrivesAsAnEventAndTheAnswerGoesBack() throws Exception {
        answer = event -> ok("{\"echo\":" + event.getBody() + "}");

        var response = http.send(request("/events?status=published&q=sommer%20fest")
                .header("Idempotency-Key", "7f3a").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Zoë\"}")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"echo\":{\"name\":\"Zoë\"}}");
        var event = seen.get();
        assertThat(event.getRawPath()).isEqualTo("/events");
        assertThat(event.getRawQueryString()).isEqualTo("status=published&q=sommer%20fest");
        assertThat(event.getQueryStringParameters()).isEqualTo(Map.of("status", "published", "q", "sommer fest"));
        assertThat(event.getHeaders()).containsEntry("idempotency-key", "7f3a");
        assertThat(event.getRequestContext().getHttp().getMethod()).isEqualTo("POST");
        assertThat(event.getRequestContext().getTimeEpoch()).isEqualTo(FRIDAY_EVENING.millis());
        assertThat(event.getIsBase64Encoded()).isFalse();
    }

    @Test
    void thePathIsDecoded() throws Exception {
        get("/events/EVENT%23a+b");

        assertThat(seen.get().getRawPath()).isEqualTo("/events/EVENT#a+b");
    }

    @Test
    void aCompressedBodyIsHandedOnAsItCame() throws Exception {
        var records = gzipped("[\"a record\"]");

        http.send(request("/events/1/records").header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(records)).build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(seen.get().getIsBase64Encoded()).isTrue();
        assertThat(Base64.getDecoder().decode(seen.get().getBody())).isEqualTo(records);
    }

    @Test
    void binaryAnswersAreUnpacked() throws Exception {
        var picture = new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
        answer = event -> APIGatewayV2HTTPResponse.builder().withStatusCode(201).withIsBase64Encoded(true)
                .withHeaders(Map.of("Content-Type", "image/png", "ETag", "\"7\""))
                .withBody(Base64.getEncoder().encodeToString(picture)).build();

        var response = http.send(request("/picture").build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo(picture);
        assertThat(response.headers().firstValue("content-type")).contains("image/png");
        assertThat(response.headers().firstValue("etag")).contains("\"7\"");
    }

    @Test
    void aBodyBeyondTenMegabytesIsRefusedBeforeTheHandlerSeesIt() throws Exception {
        var tooMuch = new byte[(int) LocalGateway.LARGEST_BODY + 1];

        var announced = http.send(request("/").POST(BodyPublishers.ofByteArray(tooMuch)).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(seen.get()).isNull();
    }

    @Test
    void aBodyThatGrowsBeyondTenMegabytesIsRefusedToo() throws Exception {
        var tooMuch = new byte[(int) LocalGateway.LARGEST_BODY + 1];

        var streamed = http.send(request("/").POST(BodyPublishers.ofInputStream(() -> stream(tooMuch))).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(seen.get()).isNull();
    }

    @Test
    void aFailingHandlerAnswersFiveHundredAndShowsNothingOfItself() throws Exception {
        answer = event -> {
            throw new IllegalStateException("a secret of the house");
        };

        var response = get("/events");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void aPortIsTakenAgainAfterTheNetworkWasDown() throws Exception {
        var port = gateway.endpoint().getPort();
        gateway.close();

        try (var _ = LocalGateway.start((event, context) -> ok("\"back\""), port, FRIDAY_EVENING)) {
            assertThat(get("/").body()).isEqualTo("\"back\"");
        }
    }

    private static APIGatewayV2HTTPResponse ok(String body) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody(body).build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.endpoint() + path));
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static byte[] gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
