package org.gatehouse.benchmarks.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Stands before an endpoint on loopback, hands on whatever comes, and keeps of each call what it was and how long it took.
public final class Door implements AutoCloseable {
    /// What the next connection says of itself.
    private static final Set<String> OF_THE_CONNECTION = Set.of("host", "connection", "content-length", "upgrade",
            "expect", "transfer-encoding");

    private final URI behind;
    private final HttpServer server;
    private final LongSupplier count;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(threads).build();
    private final List<Passage> passages = new ArrayList<>();

    /// One call and its answer.
    ///
    /// @param what  method and path, or where it has one the operation that an AWS client names
    /// @param count what was counted outside when it was asked
    /// @param asked when, in milliseconds since 1970, as other processes of the machine know it
    /// @param nanos until it was answered
    /// @param bytes of the answer's body, as they went over the wire
    public record Passage(String what, long count, long asked, long nanos, int status, long bytes) {
        public double answered() {
            return asked + nanos / 1e6;
        }
    }

    private Door(URI behind, HttpServer server, LongSupplier count) {
        this.behind = behind;
        this.server = server;
        this.count = count;
    }

    public static Door before(URI endpoint) throws IOException {
        return before(endpoint, () -> 0);
    }

    /// @param count noted with each call, when it comes
    public static Door before(URI endpoint, LongSupplier count) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var door = new Door(endpoint, server, count);
        server.createContext("/", door::pass);
        server.setExecutor(door.threads);
        server.start();
        return door;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Those of a span of time, in milliseconds since 1970, that were of this kind.
    public synchronized List<Passage> passages(double from, double to, Predicate<String> kind) {
        return passages.stream().filter(passage -> passage.asked() >= from && passage.asked() < to)
                .filter(passage -> kind.test(passage.what())).toList();
    }

    private synchronized void keep(Passage passage) {
        passages.add(passage);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            long counted = count.getAsLong();
            long asked = System.currentTimeMillis();
            long start = System.nanoTime();
            var answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            var body = answer.body();
            keep(new Passage(what(exchange), counted, asked, System.nanoTime() - start, answer.statusCode(),
                    body.length));
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var uri = URI.create(behind + exchange.getRequestURI().toString());
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(uri).method(exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static String what(HttpExchange exchange) {
        var operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        return operation == null
                ? exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()
                : operation.substring(operation.indexOf('.') + 1);
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        threads.shutdownNow();
    }
}
