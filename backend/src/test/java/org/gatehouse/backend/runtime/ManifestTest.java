package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.ManifestOffer;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

@ExtendWith(TestCloud.class)
class ManifestTest {
    private TestApi api;
    private Event event;
    private TestGate gate;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 1000, 500).event();
        gate = TestGate.enrol(api, OWNER, event.id(), event.gates().getFirst().id(), "North 1");
    }

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

    private Registration buy(Attendee attendee, int quantity) {
        var plain = TestApi.order(event.id(), attendee.name(), 1, quantity);
        return api.post(OWNER, "/registrations", new NewRegistration(plain.event(), plain.channel(), attendee,
                plain.payment(), plain.lines()), Registration.class);
    }

    private ManifestOffer offer() {
        return api.get(gate.token(), path(event.id()) + "/manifest", ManifestOffer.class);
    }

    private ManifestHeader header(ManifestOffer offer) {
        return api.read(offer.header().text(), ManifestHeader.class);
    }

    private List<ManifestRow> rows(ManifestOffer offer, ManifestHeader header) throws Exception {
        var file = TestApi.fetch(offer.url());
        assertThat(file).hasSize((int) header.length());
        var block = header.blocks().getFirst();
        assertThat(Bytes.of(MessageDigest.getInstance("SHA-256").digest(file))).isEqualTo(block.sha256());
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> api.<ManifestRow>read(line, ManifestRow.class)).toList();
        }
    }

    private record Changes(ChangesHeader header, List<Change> changes) {}

    private Changes changes(long after) {
        SignedText page = api.get(gate.token(), path(event.id()) + "/changes?after=" + after, SignedText.class);
        var lines = page.text().lines().toList();
        return new Changes(api.read(lines.getFirst(), ChangesHeader.class),
                lines.stream().skip(1).map(line -> api.<Change>read(line, Change.class)).toList());
    }
}
