package org.gatehouse.backend.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Answers as bytes on the wire, gzipped where it pays and the caller reads it.
final class Rendered {
    private static final int WORTH_PACKING = 1400;

    private Rendered() {}

    static Answers.Answer reply(Reply reply, Json json) {
        if (reply.body() == null) {
            return new Answers.Answer(reply.status(), reply.headers(), null);
        }
        return new Answers.Answer(reply.status(), typed(reply.headers(), "application/json"), json.write(reply.body()));
    }

    static Answers.Answer problem(Problem problem, String path, Json json) {
        var document = ProblemDocument.of(problem, path);
        return new Answers.Answer(document.status(),
                typed(ProblemDocument.headers(problem), ProblemDocument.MEDIA_TYPE), json.write(document));
    }

    static APIGatewayV2HTTPResponse response(Answers.Answer answer, Map<String, String> requestHeaders) {
        var headers = new HashMap<>(answer.headers());
        headers.put("cache-control", "no-store");
        var response = APIGatewayV2HTTPResponse.builder().withStatusCode(answer.status()).withHeaders(headers);
        var body = answer.body();
        if (body == null) {
            return response.build();
        }
        if (body.length < WORTH_PACKING || !requestHeaders.getOrDefault("accept-encoding", "").contains("gzip")) {
            return response.withBody(new String(body, StandardCharsets.UTF_8)).build();
        }
        headers.put("content-encoding", "gzip");
        return response.withBody(Base64.getEncoder().encodeToString(packed(body))).withIsBase64Encoded(true).build();
    }

    private static Map<String, String> typed(Map<String, String> headers, String mediaType) {
        var all = new HashMap<>(headers);
        all.put("content-type", mediaType);
        return all;
    }

    static byte[] packed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Packing in memory has no I/O to fail", e);
        }
        return bytes.toByteArray();
    }
}
