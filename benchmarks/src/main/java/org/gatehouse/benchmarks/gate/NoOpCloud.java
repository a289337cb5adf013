package org.gatehouse.benchmarks.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;

/// Takes batches of records over loopback and does nothing with them: the answers were made beforehand, in the order in
/// which they are wanted.
final class NoOpCloud implements AutoCloseable {
    private final Queue<byte[]> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    NoOpCloud() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// For the next batch.
    void willStore(List<GateRecord> batch) throws JsonProcessingException {
        var stored = batch.stream().map(record -> new Answer(record.id(), Outcome.STORED, null)).toList();
        answers.add(Json.mapper().writeValueAsString(new BatchAnswer(stored, Instant.now()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var answer = answers.remove();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
