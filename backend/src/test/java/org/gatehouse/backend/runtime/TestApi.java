package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.backend.identity.Checked;
import org.gatehouse.backend.identity.Person;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.backend.mail.Mailer;
import org.gatehouse.backend.member.Directory;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Problem;
import org.gatehouse.ticketing.wire.Role;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The API over real DynamoDB and S3 endpoints, as its callers see it: JSON in, JSON out. A person's token here is
/// `role@organization` or `role:id@organization`; devices use the real ones.
final class TestApi {
    static final String OWNER = "owner@lights";
    static final Instant DOORS = Instant.parse("2027-06-19T16:00:00Z");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Api api;
    volatile Instant now = DOORS.plusSeconds(600);
    /// How far the clock goes on whenever it is looked at.
    volatile Duration step = Duration.ZERO;

    /// An answer, not yet judged.
    record Answer(int status, Map<String, String> headers, String body) {}

    private TestApi(TestCloud.Handles cloud, DynamoDbClient dynamo, Directory directory, Optional<Mailer> mailer) {
        var config = new ApiConfig("test-", cloud.bucket(), URI.create("https://issuer.example"), "client", Locale.UK);
        var parts = new ApiParts(dynamo, cloud.s3(), cloud.presigner(), this::tick, new SecureRandom(),
                Thread::sleep, directory, mailer);
        api = Api.of(config, parts, TestApi::person);
    }

    List<org.gatehouse.backend.http.Route> routes() {
        return api.routes();
    }

    /// Makes tables and bucket; call it once per test class.
    static void prepare(TestCloud.Handles cloud) {
        new TableMaker(cloud.dynamo(), new TableNames("test-")).makeMissing();
        cloud.s3().createBucket(b -> b.bucket(cloud.bucket()));
    }

    static TestApi over(TestCloud.Handles cloud) {
        return over(cloud, cloud.dynamo());
    }

    static TestApi over(TestCloud.Handles cloud, DynamoDbClient dynamo) {
        return new TestApi(cloud, dynamo, Directory.none(), Optional.empty());
    }

    static TestApi over(TestCloud.Handles cloud, Directory directory) {
        return new TestApi(cloud, cloud.dynamo(), directory, Optional.empty());
    }

    static TestApi over(TestCloud.Handles cloud, Mailer mailer) {
        return new TestApi(cloud, cloud.dynamo(), Directory.none(), Optional.of(mailer));
    }

    private Instant tick() {
        now = now.plus(step);
        return now;
    }

    private static Checked<Person> person(String token) {
        var parts = token.split("@");
        if (parts.length != 2) {
            return new Checked.Refused<>(Checked.Refusal.WRONG_SIGNATURE);
        }
        var named = parts[0].split(":");
        var roles = Role.ofGroup(named[0]).map(Set::of).orElse(Set.of());
        var id = named.length == 2 ? named[1] : parts[0] + "-" + parts[1];
        var organization = parts[1].equals("none")
                ? Optional.<OrganizationId>empty()
                : Optional.of(new OrganizationId(parts[1]));
        return new Checked.Accepted<>(new Person(new UserId(id), "", organization, roles));
    }

    Answer call(String token, String method, String path, Object body, Map<String, String> more) {
        var headers = new HashMap<>(Map.of("idempotency-key", UUID.randomUUID().toString(), "content-type",
                "application/json", "authorization", "Bearer " + token));
        headers.putAll(more);
        if (token.isEmpty()) {
            headers.remove("authorization");
        }
        var query = new HashMap<String, String>();
        int mark = path.indexOf('?');
        if (mark >= 0) {
            for (var pair : path.substring(mark + 1).split("&")) {
                query.put(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        var http = APIGatewayV2HTTPEvent.RequestContext.Http.builder().withMethod(method).withSourceIp("10.0.0.9")
                .build();
        var event = APIGatewayV2HTTPEvent.builder().withRawPath(mark < 0 ? path : path.substring(0, mark))
                .withHeaders(headers).withQueryStringParameters(query).withBody(body == null ? null : text(body))
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder().withHttp(http).build()).build();
        return answer(api.handleRequest(event, null));
    }

    private static Answer answer(APIGatewayV2HTTPResponse response) {
        assertThat(response.getIsBase64Encoded()).isFalse();
        return new Answer(response.getStatusCode(), response.getHeaders(), response.getBody());
    }

    <T> T get(String token, String path, Type type) {
        return good(call(token, "GET", path, null, Map.of()), type);
    }

    <T> T post(String token, String path, Object body, Type type) {
        return good(call(token, "POST", path, body, Map.of()), type);
    }

    <T> T put(String token, String path, Object body, Type type, Map<String, String> headers) {
        return good(call(token, "PUT", path, body, headers), type);
    }

    /// The problem that a call comes to.
    Problem refused(String token, String method, String path, Object body) {
        return problem(call(token, method, path, body, Map.of()));
    }

    Problem problem(Answer answer) {
        assertThat(answer.headers()).as(answer.body()).containsEntry("content-type", "application/problem+json");
        var problem = this.<Problem>read(answer.body(), Problem.class);
        assertThat(problem.status()).isEqualTo(answer.status());
        assertThat(problem.next()).as(answer.body()).endsWith(".");
        return problem;
    }

    <T> T good(Answer answer, Type type) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return read(answer.body(), type);
    }

    <T> T read(String text, Type type) {
        try {
            return json.readValue(text, json.constructType(type));
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    String text(Object value) {
        try {
            return value instanceof String text ? text : json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventDetails festival(int capacity) {
        return new EventDetails("Harvest Moon", "Music at the docks", "Old Docks, Quay 3", ZoneId.of("Europe/Lisbon"),
                DOORS, DOORS.plus(Duration.ofHours(1)), DOORS.plus(Duration.ofHours(9)), capacity, "EUR", "music");
    }

    static TicketTypeDetails type(String name, int quota) {
        return new TicketTypeDetails(name, new Money(4800, "EUR"), quota, Window.always(), Window.always(),
                new ReentryRule.None(), 1);
    }

    /// A published event with one type, "Day", and one gate, "North", that serves all.
    EventReply published(String token, int capacity, int quota) {
        EventReply made = post(token, "/events", festival(capacity), EventReply.class);
        var path = path(made.event().id());
        post(token, path + "/ticket-types", type("Day", quota), EventReply.class);
        post(token, path + "/gates", new GateDetails("North", List.of(), Set.of(Direction.IN)), EventReply.class);
        return post(token, path + "/publish", "{}", EventReply.class);
    }

    static NewRegistration order(EventId event, String name, int type, int quantity) {
        return new NewRegistration(event, Channel.BOX_OFFICE, new Attendee(name, null), Payment.CARD,
                List.of(new NewRegistration.Line(new TypeNumber(type), quantity)));
    }

    Registration buy(String token, EventId event, String name, int quantity) {
        return post(token, "/registrations", order(event, name, 1, quantity), Registration.class);
    }

    static String path(EventId event) {
        return "/events/" + event.value();
    }

    /// Fetches a file by its address alone.
    static byte[] fetch(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(url)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
