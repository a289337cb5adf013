package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.ManifestOffer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// What a gate carries, and how it hears what has changed.
class ManifestTest extends OneEventsGate {
    @Test
    void theManifestHoldsEveryTicketInTheOrderOfIds() throws Exception {
        for (int i = 0; i < 3; i++) {
            api.buy(OWNER, event.id(), "Guest " + i, 20);
        }

        ManifestOffer offer = offer();

        var header = header(offer);
        var rows = rows(offer, header);
        assertThat(offer.header().isSignedBy(gate.enrolled().keys(), Purpose.MANIFEST)).isTrue();
        assertThat(header.rows()).isEqualTo(60);
        assertThat(rows).extracting(ManifestRow::ticket).hasSize(60).isSorted().doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> row.status() == TicketStatus.VALID && row.holder() != null);
        assertThat(header.facts().gates()).isEqualTo(event.gates());
        assertThat(header.goodUntil()).isAfter(event.details().end());
        assertThat(header.version()).isEqualTo(7);
    }

    @Test
    void whatIsInTheFeedAfterTheManifestBringsItUpToDate() throws Exception {
        var before = api.buy(OWNER, event.id(), "Ada", 2);
        var header = header(offer());
        var after = api.buy(OWNER, event.id(), "Bo", 1);
        api.post(OWNER, "/tickets/" + before.tickets().getFirst().id().value() + "/block", "{}", Ticket.class);

        var page = changes(header.version());

        assertThat(page.header().after()).isEqualTo(header.version());
        assertThat(page.header().version()).isEqualTo(header.version() + 2).isEqualTo(page.header().newest());
        assertThat(page.changes()).hasSize(page.header().count()).extracting(change -> ((Change.Ticket) change).row())
                .satisfiesExactly(row -> assertThat(row.ticket()).isEqualTo(after.tickets().getFirst().id()),
                        row -> assertThat(row.status()).isEqualTo(TicketStatus.BLOCKED));
    }

    @Test
    void aPageOfChangesIsSignedAndAfterTheNewestThereIsNone() throws Exception {
        SignedText page = api.get(gate.token(), path(event.id()) + "/changes?after=4", SignedText.class);

        assertThat(page.isSignedBy(gate.enrolled().keys(), Purpose.CHANGES)).isTrue();
        assertThat(changes(4).changes()).isEmpty();
        assertThat(api.refused(gate.token(), "GET", path(event.id()) + "/changes?after=5", null).type())
                .isEqualTo("manifest-needed");
        assertThat(api.refused(gate.token(), "GET", path(event.id()) + "/changes?after=x", null).type())
                .isEqualTo("invalid");
    }

    @Test
    void factsTravelToo() throws Exception {
        api.post(OWNER, path(event.id()) + "/cancel", "{}", EventReply.class);

        var changes = changes(4).changes();

        assertThat(changes).singleElement().isInstanceOfSatisfying(Change.Facts.class,
                facts -> assertThat(facts.facts().status()).isEqualTo(EventStatus.CANCELLED));
    }

    @Test
    void aSnapshotIsKeptWhileLittleHasChanged() {
        var first = offer();
        api.buy(OWNER, event.id(), "Ada", 1);

        assertThat(offer().header()).isEqualTo(first.header());
    }

    @Test
    void anEventThatIsPutOffHasASnapshotThatIsGoodForLonger() {
        var first = header(offer());
        var details = event.details();
        var later = details.end().plus(Duration.ofDays(30));
        api.put(OWNER, path(event.id()),
                new EventDetails(details.name(), details.description(), details.venue(), details.zone(),
                        details.doors(), details.start(), later, details.capacity(), details.currency(),
                        details.category()),
                EventReply.class, java.util.Map.of("if-match", Long.toString(event.revision())));

        assertThat(first.goodUntil()).isEqualTo(api.now.plus(Duration.ofHours(24)));
        assertThat(header(offer()).goodUntil()).isEqualTo(later.plus(Duration.ofHours(12)));
    }

    @Test
    void aSnapshotIsMadeAnewForAGateThatMustNotGoBack() {
        var first = header(offer());
        api.buy(OWNER, event.id(), "Ada", 1);

        ManifestOffer anew = api.get(gate.token(), path(event.id()) + "/manifest?covering=" + (first.version() + 1),
                ManifestOffer.class);

        assertThat(header(offer())).isEqualTo(header(anew));
        assertThat(header(anew).version()).isEqualTo(first.version() + 1);
    }

    @Test
    void gatesThatAskAtOnceWaitForOneSnapshot(TestCloud.Handles cloud) {
        api.buy(OWNER, event.id(), "Ada", 1);
        var made = new AtomicInteger();
        var slow = TestApi.over(cloud, countingSnapshots(cloud.dynamo(), made));
        try (var gates = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                gates.execute(() -> slow.get(gate.token(), path(event.id()) + "/manifest", ManifestOffer.class));
            }
        }

        assertThat(made).hasValue(1);
    }

    @SuppressWarnings("unchecked")
    private static DynamoDbClient countingSnapshots(DynamoDbClient real, AtomicInteger made) {
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("query")) {
                        Thread.sleep(30);
                    }
                    if (method.getName().equals("putItem") && arguments[0] instanceof Consumer<?> fill) {
                        var put = PutItemRequest.builder();
                        ((Consumer<PutItemRequest.Builder>) fill).accept(put);
                        made.addAndGet(put.build().item().containsKey("latest") ? 1 : 0);
                    }
                    return method.invoke(real, arguments);
                });
    }
}
