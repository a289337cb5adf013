package org.gatehouse.proving.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.backend.local.Gateway.Answer;

/// Somebody between gate and cloud who can read and write, and has no key.
final class Meddler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Meddler() {}

    /// What a filter says before the cloud has seen a request.
    static Answer badRequest() {
        var problem = """
                {"type":"malformed","title":"Bad request","status":400,"detail":"Refused.","next":"Try again."}""";
        return new Answer(400, Map.of("Content-Type", "application/problem+json"), List.of(),
                problem.getBytes(StandardCharsets.UTF_8));
    }

    /// What a gateway says while nothing stands behind it.
    static Answer outOfService() {
        return new Answer(503, Map.of("Content-Type", "text/plain"), List.of(), new byte[0]);
    }

    /// A page of changes that lacks the last of them, and counts one less. One without changes stays as it is.
    static Answer withoutLastChange(Answer page) {
        if (page.status() != 200) {
            return page;
        }
        try {
            var signed = (ObjectNode) JSON.readTree(page.body());
            var lines = new ArrayList<>(signed.get("text").textValue().lines().toList());
            var header = (ObjectNode) JSON.readTree(lines.getFirst());
            if (lines.size() > 1) {
                lines.removeLast();
                lines.set(0, JSON.writeValueAsString(header.put("count", header.get("count").intValue() - 1)));
            }
            signed.put("text", String.join("\n", lines) + "\n");
            return new Answer(page.status(), page.headers(), page.cookies(), JSON.writeValueAsBytes(signed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
