package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.lang.reflect.Proxy;
import java.util.List;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// What of guests the organizer lets gates know.
class WithheldTest extends OneEventsGate {
    @Test
    void namesStayInTheCloudWhereTheOrganizerSaysSo() throws Exception {
        api.buy(OWNER, event.id(), "Ada", 1);
        offer();
        var policy = new GatePolicy(GatePolicy.Holders.WITHHELD, GatePolicy.Unpaid.REFUSED, 200);
        api.put(OWNER, path(event.id()) + "/policy", policy, GatePolicy.class, java.util.Map.of());
        api.buy(OWNER, event.id(), "Bo", 1);

        var offer = offer();
        var header = header(offer);

        assertThat(rows(offer, header)).hasSize(2).allMatch(row -> row.holder() == null);
        assertThat(changes(6).changes()).singleElement().isInstanceOfSatisfying(Change.Ticket.class,
                ticket -> assertThat(ticket.row().holder()).isNull());
    }

    @Test
    void whatTheOrganizerWithholdsByNowIsInNoOlderPageOfTheFeedEither() throws Exception {
        allow(GatePolicy.Holders.SHOWN, GatePolicy.Emails.SEARCHED);
        buy(new Attendee("Ada", "ada@example.org"), 1);
        assertThat(changes(5).changes()).singleElement().isInstanceOfSatisfying(Change.Ticket.class,
                ticket -> assertThat(ticket.row().email()).isEqualTo("ada@example.org"));

        allow(GatePolicy.Holders.WITHHELD, GatePolicy.Emails.WITHHELD);

        SignedText page = api.get(gate.token(), path(event.id()) + "/changes?after=5", SignedText.class);
        assertThat(page.text()).doesNotContain("Ada").doesNotContain("ada@");
        assertThat(page.isSignedBy(gate.enrolled().keys(), Purpose.CHANGES)).isTrue();
        assertThat(changes(5).changes()).hasSize(2);
    }

    private void allow(GatePolicy.Holders holders, GatePolicy.Emails emails) {
        api.put(OWNER, path(event.id()) + "/policy", new GatePolicy(holders, GatePolicy.Unpaid.REFUSED, 200, emails),
                GatePolicy.class, java.util.Map.of());
    }

    @Test
    void gatesKnowWhoCameTogetherAndAddressesOnlyWhereTheOrganizerSaysSo() throws Exception {
        var ada = buy(new Attendee("Ada", "ada@example.org"), 2);
        var before = offer();
        assertThat(rows(before, header(before))).hasSize(2)
                .allMatch(row -> ada.id().equals(row.order()) && row.email() == null);
        var policy = new GatePolicy(GatePolicy.Holders.SHOWN, GatePolicy.Unpaid.REFUSED, 200,
                GatePolicy.Emails.SEARCHED);
        api.put(OWNER, path(event.id()) + "/policy", policy, GatePolicy.class, java.util.Map.of());
        buy(new Attendee("Bo", "bo@example.org"), 1);
        api.post(OWNER, "/tickets/" + ada.tickets().getFirst().id().value() + "/block", "{}", Ticket.class);

        var offer = offer();

        assertThat(rows(offer, header(offer))).filteredOn(row -> row.status() == TicketStatus.VALID).hasSize(2)
                .allMatch(row -> row.email() != null && row.email().contains("@"));
        assertThat(rows(offer, header(offer))).filteredOn(row -> row.status() == TicketStatus.BLOCKED)
                .singleElement().extracting(ManifestRow::email).isNull();
        api.post(OWNER, "/tickets/" + ada.tickets().getFirst().id().value() + "/unblock", "{}", Ticket.class);
        assertThat(changes(6).changes()).extracting(change -> ((Change.Ticket) change).row())
                .satisfiesExactly(sold -> assertThat(sold.email()).isNotNull(),
                        blocked -> assertThat(blocked.email()).isNull(),
                        valid -> assertThat(valid.email()).isEqualTo("ada@example.org"));
    }

    @Test
    void addressesAreThereHoweverFarAnIndexLagsBehind(TestCloud.Handles cloud) throws Exception {
        allow(GatePolicy.Holders.SHOWN, GatePolicy.Emails.SEARCHED);
        buy(new Attendee("Ada", "ada@example.org"), 2);
        api = TestApi.over(cloud, indexesKnowNothing(cloud.dynamo()));

        var offer = offer();

        assertThat(rows(offer, header(offer))).hasSize(2).allMatch(row -> "ada@example.org".equals(row.email()));
    }

    private static DynamoDbClient indexesKnowNothing(DynamoDbClient real) {
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (proxy, method, arguments) -> {
                    boolean ofIndex = arguments != null && arguments[0] instanceof QueryRequest query
                            && query.indexName() != null;
                    return ofIndex ? QueryResponse.builder().items(List.of()).build() : method.invoke(real, arguments);
                });
    }
}
