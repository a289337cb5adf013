package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

@ExtendWith(TestCloud.class)
class GuestsTest {
    private static final String DESK = "box-office@lights";
    private TestApi api;
    private EventReply event;
    private EventId id;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 100, 50);
        id = event.event().id();
    }

    @Test
    void allGuestsComePageByPageLatestFirst() {
        var sold = new ArrayList<Registration>();
        for (int i = 0; i < 5; i++) {
            sold.addFirst(api.buy(OWNER, id, "Guest " + i, 2));
        }

        var first = list("?limit=3");
        var second = list("?limit=3&cursor=" + first.cursor());

        assertThat(first.guests()).hasSize(3);
        assertThat(second.cursor()).isNull();
        first.guests().forEach(guest -> assertThat(guest.registration().tickets()).hasSize(2));
        var both = new ArrayList<>(first.guests());
        both.addAll(second.guests());
        assertThat(both).extracting(Guest::registration).containsExactlyInAnyOrderElementsOf(sold);
    }

    @Test
    void guestsAreAsTheyAreNowHoweverFarTheIndexLagsBehind(TestCloud.Handles cloud) {
        var ada = api.buy(OWNER, id, "Ada", 1);
        api.post(OWNER, "/registrations/" + ada.id().value() + "/cancel", "{}", Registration.class);
        api = TestApi.over(cloud, indexesTakeAllForPaid(cloud.dynamo()));

        assertThat(list("").guests()).singleElement().satisfies(guest -> assertThat(guest.registration().status())
                .isEqualTo(RegistrationStatus.CANCELLED));
    }

    private static DynamoDbClient indexesTakeAllForPaid(DynamoDbClient real) {
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (proxy, method, arguments) -> {
                    var answer = method.invoke(real, arguments);
                    boolean ofIndex = arguments != null && arguments[0] instanceof QueryRequest query
                            && query.indexName() != null;
                    return ofIndex ? withStatus((QueryResponse) answer, RegistrationStatus.CONFIRMED) : answer;
                });
    }

    private static QueryResponse withStatus(QueryResponse answer, RegistrationStatus status) {
        var items = answer.items().stream().map(item -> {
            var older = new HashMap<>(item);
            older.replace("status", AttributeValue.fromS(status.name()));
            return older;
        }).toList();
        return answer.toBuilder().items(items).build();
    }

    @Test
    void whatHasChangedSinceIsToldOnceAsItIsNow() {
        var ada = api.buy(OWNER, id, "Ada", 1);
        var grace = api.buy(OWNER, id, "Grace", 1);
        api.buy(OWNER, id, "Joan", 1);
        var listed = list("");
        var gate = TestGate.enrol(api, OWNER, id, event.event().gates().getFirst().id(), "One");
        var came = now();

        gate.send(gate.admits(ada.tickets().getFirst().id(), came));
        api.post(OWNER, "/registrations/" + grace.id().value() + "/cancel", "{}", Registration.class);
        var changes = changes(listed.version());

        assertThat(changes.guests()).extracting(guest -> guest.registration().attendee().name())
                .containsExactlyInAnyOrder("Ada", "Grace");
        assertThat(guest(changes, "Ada").arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.at()).isEqualTo(came);
            assertThat(arrival.inside()).isEqualTo(1);
        });
        assertThat(guest(changes, "Grace").registration().status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(changes(changes.version()).guests()).isEmpty();
        assertThat(list("").guests()).containsAll(changes.guests());
    }

    @Test
    void theHistoryOfARegistrationHasWhatGatesDidAndWhichOnes() {
        var ada = api.buy(OWNER, id, "Ada", 1);
        var ticket = ada.tickets().getFirst().id();
        var gate = TestGate.enrol(api, OWNER, id, event.event().gates().getFirst().id(), "One");
        TestGate.enrol(api, OWNER, id, event.event().gates().getFirst().id(), "Two");
        var came = now();
        gate.send(gate.admits(ticket, came),
                gate.records(new GateRecord.Refused(VerdictKind.ALREADY_IN), ticket, came.plusSeconds(60), id));

        GuestHistory history = api.get(DESK, "/registrations/" + ada.id().value() + "/history", GuestHistory.class);

        assertThat(history.guest().registration()).isEqualTo(ada);
        assertThat(history.records()).extracting(GateRecord::what).containsExactly(
                new GateRecord.In(1, GateRecord.Grounds.LISTED, null),
                new GateRecord.Refused(VerdictKind.ALREADY_IN));
        assertThat(history.devices()).extracting(Device::name).containsExactly("One");
    }

    @Test
    void anotherOrganizationSeesNobody() {
        var ada = api.buy(OWNER, id, "Ada", 1);

        for (var path : new String[]{path(id) + "/guests", path(id) + "/guests/changes",
                "/registrations/" + ada.id().value() + "/history"}) {
            assertThat(api.call("owner@shadows", "GET", path, null, Map.of()).status()).as(path).isEqualTo(404);
        }
    }

    private Guest.Listed list(String query) {
        return api.get(DESK, path(id) + "/guests" + query, Guest.Listed.class);
    }

    private Guest.Changes changes(long after) {
        return api.get(DESK, path(id) + "/guests/changes?after=" + after, Guest.Changes.class);
    }

    private static Guest guest(Guest.Changes changes, String name) {
        return changes.guests().stream().filter(guest -> guest.registration().attendee().name().equals(name))
                .findFirst().orElseThrow();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
