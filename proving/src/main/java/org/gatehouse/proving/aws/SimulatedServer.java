package org.gatehouse.proving.aws;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.backend.identity.Checked;
import org.gatehouse.backend.identity.Person;
import org.gatehouse.backend.local.Gateway;
import org.gatehouse.backend.local.Gateway.Answer;
import org.gatehouse.backend.runtime.Api;
import org.gatehouse.backend.runtime.ApiConfig;
import org.gatehouse.backend.runtime.ApiParts;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;

/// The cloud as one object: the real handlers behind the real gateway's translation, over tables and files in memory.
/// It runs on the caller's thread, asks nothing of the machine, and does the same again for the same seed and clock.
public final class SimulatedServer {
    /// Where its API is.
    public static final URI API = URI.create("http://api.gatehouse.test");
    /// Where its files are; addresses of files come from the API.
    public static final URI FILES = URI.create("http://files.gatehouse.test");
    /// What the owner of its one organization sends as a token.
    static final String OWNER = "owner";

    private static final TableNames NAMES = new TableNames("");
    private static final OrganizationId ORGANIZATION = new OrganizationId("lights");
    private static final ApiConfig CONFIG = new ApiConfig("", "tickets", URI.create("https://issuer.gatehouse.test"),
            "client", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Sky sky = new Sky();
    private final MemoryDynamo dynamo = new MemoryDynamo(sky);
    private final MemoryS3 s3 = new MemoryS3(sky);
    private final Addresses addresses;
    private final InstantSource clock;
    private final SecureRandom random;
    private Gateway gateway;
    private long requests;

    private SimulatedServer(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        addresses = new Addresses(FILES, clock);
        new TableMaker(dynamo, NAMES).makeMissing();
        gateway = process();
    }

    /// A server with empty tables, in fair weather.
    public static SimulatedServer open(InstantSource clock, SecureRandom random) {
        return new SimulatedServer(clock, random);
    }

    /// From now on.
    public void weather(Weather weather) {
        sky.turn(weather);
    }

    /// The process ends and another one begins; tables and files stay.
    public void restart() {
        gateway = process();
    }

    private Gateway process() {
        var parts = new ApiParts(dynamo, s3, addresses, clock, random, _ -> {});
        return new Gateway(Api.of(CONFIG, parts, SimulatedServer::person), clock,
                () -> "request-" + ++requests);
    }

    private static Checked<Person> person(String token) {
        return token.equals(OWNER)
                ? new Checked.Accepted<>(
                        new Person(new UserId("ada"), "", Optional.of(ORGANIZATION), Set.of(Role.OWNER)))
                : new Checked.Refused<>(Checked.Refusal.WRONG_SIGNATURE);
    }

    /// Answers as the cloud does, whichever of its two addresses the request names. Where the weather kills the process
    /// on the way, the answer is the gateway's 500, and another process has begun.
    ///
    /// @param headers by name in any case
    public Answer answer(String method, URI url, Map<String, List<String>> headers, byte[] body) {
        var answer = FILES.getHost().equals(url.getHost()) ? file(url, headers) : api(method, url, headers, body);
        var dated = new LinkedHashMap<>(answer.headers());
        dated.put("Date", DATE.format(clock.instant()));
        return new Answer(answer.status(), dated, answer.cookies(), answer.body());
    }

    private Answer api(String method, URI url, Map<String, List<String>> headers, byte[] body) {
        try {
            return gateway.answer(new Gateway.Request(method, url.getRawPath(), Optional.ofNullable(url.getRawQuery()),
                    headers, body, "HTTP/1.1", url.getHost(), "10.0.0.9"));
        } catch (ServerDied died) {
            restart();
            return plain(500, "Internal Server Error");
        }
    }

    private Answer file(URI url, Map<String, List<String>> headers) {
        var content = addresses.object(url).flatMap(s3::find);
        if (content.isEmpty()) {
            return plain(403, "AccessDenied");
        }
        return from(headers).map(from -> part(content.get(), from))
                .orElseGet(() -> new Answer(200, Map.of("Accept-Ranges", "bytes"), List.of(), content.get()));
    }

    private static Optional<Integer> from(Map<String, List<String>> headers) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("range"))
                .map(header -> header.getValue().getFirst()).filter(range -> range.matches("bytes=\\d+-"))
                .map(range -> Integer.valueOf(range.substring(6, range.length() - 1))).findFirst();
    }

    private static Answer part(byte[] content, int from) {
        if (from >= content.length) {
            return new Answer(416, Map.of("Content-Range", "bytes */" + content.length), List.of(), new byte[0]);
        }
        var range = "bytes %d-%d/%d".formatted(from, content.length - 1, content.length);
        return new Answer(206, Map.of("Content-Range", range), List.of(),
                Arrays.copyOfRange(content, from, content.length));
    }

    private static Answer plain(int status, String message) {
        return new Answer(status, Map.of("Content-Type", "text/plain"), List.of(),
                message.getBytes(StandardCharsets.UTF_8));
    }

    /// What its tables hold, read past all weather: for those who check on it.
    Store tables() {
        return new Store(dynamo.inFairWeather(), NAMES, new Pause(random, _ -> {}));
    }
}
