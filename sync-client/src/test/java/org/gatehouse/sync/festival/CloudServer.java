package org.gatehouse.sync.festival;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.HeartbeatReply;
import org.gatehouse.ticketing.wire.ManifestOffer;
import org.gatehouse.ticketing.wire.NewDevice;
import org.gatehouse.ticketing.wire.Problem;
import org.gatehouse.ticketing.wire.RecordBatch;

/// A cloud on loopback that a test can make answer badly: one festival, its manifest, its feed, and the records that
/// gates hand over.
public final class CloudServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Festival festival;
    private final InstantSource clock;
    private final ObjectMapper json = Json.mapper();
    private final Map<RecordId, GateRecord> records = new LinkedHashMap<>();
    private final List<Entry> feed = new ArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private Festival.Snapshot snapshot;
    private int devices;

    private record Entry(long version, Change change) {}

    /// What a test makes go wrong.
    @FunctionalInterface
    public interface Fault {
        /// @return whether it has answered in the cloud's stead
        boolean answers(HttpExchange exchange, String call) throws IOException;
    }

    private CloudServer(HttpServer server, Festival festival, InstantSource clock) {
        this.server = server;
        this.festival = festival;
        this.clock = clock;
        snapshot = festival.snapshot(10);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    public static CloudServer of(Festival festival, InstantSource clock) {
        return at(0, festival, clock);
    }

    /// @param port 0 for any
    public static CloudServer at(int port, Festival festival, InstantSource clock) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var cloud = new CloudServer(server, festival, clock);
            server.start();
            return cloud;
        } catch (IOException unusable) {
            throw new java.io.UncheckedIOException(unusable);
        }
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// From now on, before the cloud's own answers.
    public void goWrong(Fault fault) {
        faults.add(fault);
    }

    public void goRight() {
        faults.clear();
    }

    /// Method and path of every call so far.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized void offer(Festival.Snapshot newSnapshot) {
        snapshot = newSnapshot;
    }

    /// The event's version moves by one with each.
    public synchronized void change(Change change) {
        feed.add(new Entry(version() + 1, change));
    }

    public synchronized long version() {
        return feed.isEmpty() ? 10 : feed.getLast().version();
    }

    public synchronized List<GateRecord> records() {
        return List.copyOf(records.values());
    }

    public synchronized void hold(GateRecord record) {
        records.putIfAbsent(record.id(), record);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(call);
        try (exchange) {
            for (var fault : faults) {
                if (fault.answers(exchange, call)) {
                    return;
                }
            }
            answer(exchange, call);
        }
    }

    private void answer(HttpExchange exchange, String call) throws IOException {
        if (call.equals("POST /devices")) {
            enrol(exchange);
        } else if (call.endsWith("/manifest") || call.contains("/manifest?covering=")) {
            reply(exchange, 200, offer());
        } else if (call.endsWith("/rows")) {
            rows(exchange);
        } else if (call.contains("/changes?after=")) {
            changes(exchange);
        } else if (call.endsWith("/records")) {
            take(exchange);
        } else if (call.endsWith("/heartbeat")) {
            exchange.getRequestBody().readAllBytes();
            reply(exchange, 200, new HeartbeatReply(clock.instant(), version()));
        } else {
            refuse(exchange, 404, "not-found");
        }
    }

    private void enrol(HttpExchange exchange) throws IOException {
        var asked = json.readValue(exchange.getRequestBody(), NewDevice.class);
        if (asked.name().isBlank()) {
            refuse(exchange, 422, "invalid");
            return;
        }
        int number;
        synchronized (this) {
            number = ++devices;
        }
        reply(exchange, 201,
                new EnrolledDevice(DeviceId.parse("device-" + number), Festival.EVENT, "Harvest Moon Festival",
                        festival.keys(), clock.instant()));
    }

    private synchronized ManifestOffer offer() {
        return new ManifestOffer(snapshot.signed(), api() + "/rows", clock.instant().plus(Duration.ofHours(1)),
                clock.instant());
    }

    private void rows(HttpExchange exchange) throws IOException {
        byte[] file;
        synchronized (this) {
            file = snapshot.file();
        }
        var range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        if (from > 0 && from >= file.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        var part = Arrays.copyOfRange(file, from, file.length);
        if (range != null) {
            exchange.getResponseHeaders().set("Content-Range",
                    "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, part.length == 0 ? -1 : part.length);
        if (part.length > 0) {
            exchange.getResponseBody().write(part);
        }
    }

    private void changes(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        long after = Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1"));
        boolean recordsOnly = query.contains("only=records");
        var lines = new ArrayList<Object>();
        synchronized (this) {
            if (after > version()) {
                refuse(exchange, 410, "manifest-needed");
                return;
            }
            feed.stream().filter(entry -> entry.version() > after)
                    .filter(entry -> !recordsOnly || entry.change() instanceof Change.Records)
                    .forEach(entry -> lines.add(entry.change()));
            lines.addFirst(new ChangesHeader(Festival.EVENT, recordsOnly ? Content.RECORDS : Content.ALL, after,
                    version(), version(), lines.size()));
        }
        reply(exchange, 200, festival.page(lines));
    }

    private void take(HttpExchange exchange) throws IOException {
        var batch = json.readValue(body(exchange), RecordBatch.class);
        var answers = new ArrayList<BatchAnswer.Answer>();
        synchronized (this) {
            for (var record : batch.records()) {
                boolean known = records.putIfAbsent(record.id(), record) != null;
                answers.add(new BatchAnswer.Answer(record.id(),
                        known ? BatchAnswer.Outcome.ALREADY : BatchAnswer.Outcome.STORED, null));
            }
            change(new Change.Records(batch.records()));
        }
        reply(exchange, 200, new BatchAnswer(answers, clock.instant()));
    }

    /// The request's body, unpacked.
    public static InputStream body(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    public void reply(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public boolean refuse(HttpExchange exchange, int status, String type) throws IOException {
        reply(exchange, status, new Problem(type, type, status, type, "Try something else.",
                exchange.getRequestURI().getPath(), List.of(), null));
        return true;
    }

    public Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
