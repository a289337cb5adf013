package org.gatehouse.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.StoredAnswers;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Right;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(TestCloud.class)
class HttpApiTest {
    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger written = new AtomicInteger();
    private HttpApi api;

    @BeforeAll
    static void makeTables(DynamoDbClient dynamo) {
        new TableMaker(dynamo, new TableNames("test-")).makeMissing();
    }

    @BeforeEach
    void start(DynamoDbClient dynamo) {
        var names = new TableNames("test-");
        var json = new Json();
        var store = new Store(dynamo, names, new Pause(new Random(1), d -> {}));
        var router = new Router(List.of(
                new Route("GET", "/events/{event}", Access.anyone(), Route.Keying.NATURAL,
                        call -> Reply.ok(Map.of("id", call.path("event", "event", id -> id)))),
                new Route("POST", "/gates", Access.members(Right.MANAGE_MEMBERS), Route.Keying.REQUIRED, this::write),
                new Route("GET", "/broken", Access.anyone(), Route.Keying.NATURAL, call -> {
                    throw new IllegalStateException("secret of the house");
                }), new Route("GET", "/mine", Access.devices(), Route.Keying.NATURAL, call -> Reply.nothing())));
        api = new HttpApi(router, token -> callerOf(token.orElse("")),
                new StoredAnswers(store, InstantSource.system(), json),
                json, new Random(7));
    }

    @Test
    void aPathNamesWhatIsAskedFor() {
        assertThat(json(get("/events/e42")).get("id").asText()).isEqualTo("e42");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        var problem = problem(get("/nowhere"), 404);

        assertThat(problem.get("type").asText()).isEqualTo("not-found");
        assertThat(problem.get("instance").asText()).isEqualTo("/nowhere");
        assertThat(problem.get("next").asText()).isNotBlank();
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        var response = api.handleRequest(event("DELETE", "/gates", "", Map.of()), null);

        assertThat(problem(response, 405).get("next").asText()).contains("POST");
        assertThat(response.getHeaders()).containsEntry("allow", "POST");
    }

    @Test
    void theUnforeseenShowsAReferenceAndNothingOfTheInside() {
        var response = get("/broken");

        var problem = problem(response, 500);
        assertThat(problem.get("reference").asText()).hasSize(8);
        assertThat(problem.get("next").asText()).contains(problem.get("reference").asText());
        assertThat(response.getBody()).doesNotContain("secret", "IllegalState");
    }

    @ParameterizedTest
    @CsvSource({"'', 401, unauthenticated", "box-office, 403, forbidden", "device, 403, forbidden"})
    void onlyTheRightRoleMayWrite(String token, int status, String type) {
        var response = post(token, UUID.randomUUID().toString(), GATE);

        assertThat(problem(response, status).get("type").asText()).isEqualTo(type);
        assertThat(written).hasValue(0);
    }

    @Test
    void theSameWriteTwiceIsDoneOnceAndAnsweredTwice() {
        var first = post("owner", key, GATE);
        var second = post("owner", key, GATE);

        assertThat(written).hasValue(1);
        assertThat(first.getStatusCode()).isEqualTo(201);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders()).containsEntry("location", "/gates/1");
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        post("owner", key, GATE);

        var other = post("owner", key, GATE.replace("North", "South"));

        assertThat(problem(other, 422).get("type").asText()).isEqualTo("idempotency-mismatch");
        assertThat(written).hasValue(1);
    }

    @Test
    void aRefusedWriteMayBeTriedAgainWithItsKey() {
        assertThat(post("owner", key, "{}").getStatusCode()).isEqualTo(422);

        assertThat(post("owner", key, "{}").getStatusCode()).isEqualTo(422);
    }

    @Test
    void aWriteWithoutKeyIsRefused() {
        var response = api.handleRequest(event("POST", "/gates", GATE,
                Map.of("authorization", "Bearer owner", "content-type", "application/json")), null);

        assertThat(problem(response, 400).get("detail").asText()).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"serves\":[],\"directions\":[\"IN\"]} | name",
            "{\"name\":null,\"serves\":[],\"directions\":[]} | name",
            "{\"name\":\"N\",\"serves\":[0],\"directions\":[]} | serves[0]",
            "{\"name\":\"N\",\"serves\":[\"x\"],\"directions\":[]} | serves[0]",
            "{\"name\":\"N\",\"serves\":[],\"directions\":[\"UP\"]} | directions[0]",
            "{\"name\":7,\"serves\":[],\"directions\":[]} | name"})
    void aWrongFieldIsNamed(String body, String field) {
        var problem = problem(post("owner", UUID.randomUUID().toString(), body), 422);

        assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo(field);
        assertThat(problem.get("errors").get(0).get("message").asText()).endsWith(".").doesNotContain("jackson",
                "java.");
        assertThat(written).hasValue(0);
    }

    @Test
    void whatIsNotJsonIsSaidSo() {
        assertThat(problem(post("owner", key, "{\"name\": "), 400).get("type").asText()).isEqualTo("malformed");
        assertThat(problem(post("owner", key, "null"), 400).get("type").asText()).isEqualTo("malformed");
    }

    @Test
    void aGzippedBodyIsUnpacked() {
        var packed = Base64.getEncoder().encodeToString(Rendered.packed(GATE.getBytes(StandardCharsets.UTF_8)));
        var event = event("POST", "/gates", packed, Map.of("authorization", "Bearer owner", "idempotency-key",
                key, "content-encoding", "gzip", "content-type", "application/json"));
        event.setIsBase64Encoded(true);

        assertThat(api.handleRequest(event, null).getStatusCode()).isEqualTo(201);
    }

    @Test
    void aBombIsNotUnpacked() {
        var packed = Base64.getEncoder().encodeToString(Rendered.packed(new byte[50_000_000]));
        var event = event("POST", "/gates", packed, Map.of("authorization", "Bearer owner", "idempotency-key",
                key, "content-encoding", "gzip", "content-type", "application/json"));
        event.setIsBase64Encoded(true);

        assertThat(problem(api.handleRequest(event, null), 413).get("next").asText()).contains("several");
    }

    private static final String GATE = "{\"name\":\"North\",\"serves\":[1],\"directions\":[\"IN\"],\"later\":true}";

    private Reply write(Call call) {
        var gate = call.body(GateDetails.class);
        int number = written.incrementAndGet();
        return Reply.created("/gates/" + number, gate);
    }

    private static Caller callerOf(String token) {
        if (token.isEmpty()) {
            return new Caller.Anonymous();
        }
        var organization = new OrganizationId("lights");
        if (token.equals("device")) {
            return new Caller.Device(new org.gatehouse.ticketing.gate.DeviceId("d1"), organization,
                    new org.gatehouse.ticketing.event.EventId("e1"),
                    Caller.Standing.ENROLLED);
        }
        return new Caller.Person(new UserId("ada"), organization, Set.of(Role.ofGroup(token).orElseThrow()), "");
    }

    private APIGatewayV2HTTPResponse get(String path) {
        return api.handleRequest(event("GET", path, "", Map.of()), null);
    }

    private APIGatewayV2HTTPResponse post(String token, String key, String body) {
        var headers = new HashMap<>(Map.of("idempotency-key", key, "content-type", "application/json"));
        if (!token.isEmpty()) {
            headers.put("authorization", "Bearer " + token);
        }
        return api.handleRequest(event("POST", "/gates", body, headers), null);
    }

    private static APIGatewayV2HTTPEvent event(String method, String path, String body, Map<String, String> headers) {
        var http = APIGatewayV2HTTPEvent.RequestContext.Http.builder().withMethod(method).withPath(path).build();
        return APIGatewayV2HTTPEvent.builder().withRawPath(path).withHeaders(headers)
                .withBody(body.isEmpty() ? null : body)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder().withHttp(http).build()).build();
    }

    private static JsonNode problem(APIGatewayV2HTTPResponse response, int status) {
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(status);
        assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
        return json(response);
    }

    private static JsonNode json(APIGatewayV2HTTPResponse response) {
        try {
            return new ObjectMapper().readTree(response.getBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(response.getBody(), e);
        }
    }
}
