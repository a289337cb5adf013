package org.gatehouse.proving.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatehouse.backend.local.Gateway.Answer;
import org.gatehouse.proving.aws.SimulatedServer;

/// The cloud's real handlers on a real socket, on the loopback only. Answers one call at a time.
final class CloudDoor implements AutoCloseable {
    private static final String FILES = "/files";

    private final SimulatedServer cloud;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CloudDoor(SimulatedServer cloud) throws IOException {
        this.cloud = cloud;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var answer = answer(exchange, body);
            answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            var said = fromHere(answer);
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            if (said.length > 0) {
                exchange.getResponseBody().write(said);
            }
        }
    }

    private synchronized Answer answer(HttpExchange exchange, byte[] body) {
        var asked = exchange.getRequestURI().toString();
        var url = asked.startsWith(FILES + "/")
                ? SimulatedServer.FILES + asked.substring(FILES.length())
                : SimulatedServer.API + asked;
        var headers = new HashMap<>(exchange.getRequestHeaders());
        if (asked.endsWith("/manifest")) {
            // what it answers names an address, which must be found in it
            headers.remove("Accept-encoding");
        }
        return cloud.answer(exchange.getRequestMethod(), URI.create(url), headers, body);
    }

    /// Addresses of files lead here.
    private byte[] fromHere(Answer answer) {
        return has(answer, "Content-Type", "json") && !has(answer, "Content-Encoding", "gzip")
                ? new String(answer.body(), StandardCharsets.UTF_8)
                        .replace(SimulatedServer.FILES.toString(), address() + FILES).getBytes(StandardCharsets.UTF_8)
                : answer.body();
    }

    private static boolean has(Answer answer, String header, String value) {
        return answer.headers().entrySet().stream()
                .anyMatch(one -> one.getKey().equalsIgnoreCase(header) && one.getValue().contains(value));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
