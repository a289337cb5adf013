package org.gatehouse.proving.festival;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.ManifestOffer;

/// Answers over loopback what a gate asks before it can judge, at no cost worth measuring.
public final class CloudOfOneFestival implements AutoCloseable {
    private final Festival festival;
    private final InstantSource clock;
    private final HttpServer server;

    public CloudOfOneFestival(Festival festival, InstantSource clock) throws IOException {
        this(festival, clock, Line.unlimited());
    }

    /// @param line over which the manifest's rows come
    public CloudOfOneFestival(Festival festival, InstantSource clock, Line line) throws IOException {
        this.festival = festival;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/devices", exchange -> answer(exchange, 201, text(Festival.json(enrolled()))));
        server.createContext("/events/" + Festival.EVENT.value() + "/manifest",
                exchange -> answer(exchange, 200, text(Festival.json(offer()))));
        server.createContext("/events/" + Festival.EVENT.value() + "/changes",
                exchange -> answer(exchange, 200, text(Festival.json(changes(exchange.getRequestURI())))));
        server.createContext("/rows", exchange -> answer(exchange, 200, festival.file(), line));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private EnrolledDevice enrolled() {
        return new EnrolledDevice(new DeviceId(UUID.randomUUID().toString()), Festival.EVENT, "Harvest Moon Festival",
                festival.keys(), clock.instant());
    }

    private ManifestOffer offer() {
        return new ManifestOffer(festival.header(), address() + "/rows", clock.instant().plus(Duration.ofHours(1)),
                clock.instant());
    }

    private SignedText changes(URI asked) {
        boolean records = asked.getQuery().toUpperCase(Locale.ROOT).contains(Content.RECORDS.name());
        return festival.noChanges(records ? Content.RECORDS : Content.ALL);
    }

    private static byte[] text(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        answer(exchange, status, body, Line.unlimited());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, Line line) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            line.send(body, exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
