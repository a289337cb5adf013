package org.gatehouse.backend.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The bytes of a request's body: taken out of base64, unpacked where they are gzipped, never more than the limit.
final class Body {
    /// In bytes, unpacked. API Gateway lets 10 MB through, Lambda 6 MB.
    static final int LARGEST = 4 * 1024 * 1024;

    private Body() {}

    /// @throws ProblemException where it is too large, damaged or in another encoding
    static byte[] of(APIGatewayV2HTTPEvent event, Map<String, String> headers) {
        var raw = raw(event);
        var body = switch (headers.getOrDefault("content-encoding", "identity")) {
            case "gzip" -> unpacked(raw);
            case "identity" -> raw;
            default -> throw new ProblemException(new Problem.Unsupported("This Content-Encoding is not read here.",
                    "Send the body plain or with Content-Encoding: gzip."));
        };
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        return body;
    }

    private static byte[] raw(APIGatewayV2HTTPEvent event) {
        var text = event.getBody();
        if (text == null) {
            return new byte[0];
        }
        try {
            return event.getIsBase64Encoded()
                    ? Base64.getDecoder().decode(text)
                    : text.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static byte[] unpacked(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw damaged();
        }
    }

    private static ProblemException damaged() {
        return new ProblemException(
                new Problem.Malformed("The body arrived damaged.", "Send the same request again."));
    }

    private static ProblemException tooLarge() {
        return new ProblemException(new Problem.TooLarge("The body is larger than " + LARGEST + " bytes.",
                "Send it in several requests."));
    }
}
