package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.price.Uplift;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Quotes;
import org.gatehouse.ticketing.wire.TermsReply;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What tickets cost, and which part of it is whose.
class MoneyTest extends PricesOfAnEvent {
    @Test
    void aChangeOfTermsHoldsForWhatIsSoldLaterAndIsRemembered() {
        var before = api.buy(OWNER, event, "Ada", 1);

        var changed = share();
        share();

        assertThat(changed.history()).containsExactly(
                new TermsReply.Changed(api.now, new UserId("owner-lights"), changed.history().getFirst().name(),
                        Terms.NONE, SHARED));
        TermsReply read = api.get(OWNER, path(event) + "/terms", TermsReply.class);
        assertThat(read).isEqualTo(changed);
        Registration kept = api.get(OWNER, "/registrations/" + before.id().value(), Registration.class);
        assertThat(kept.amount()).isEqualTo(new Money(4_800, "EUR"));
        var after = api.buy(OWNER, event, "Bo", 2);
        assertThat(after.amount()).isEqualTo(new Money(10_000, "EUR"));
        assertThat(after.sale().charges()).containsExactly(new Charge(DAY, 2, 5_000, 0, 175, 50, 200));
        EventReply reply = api.get("box-office@lights", path(event), EventReply.class);
        assertThat(reply.sales().getFirst().price()).isEqualTo(new Money(5_000, "EUR"));
    }

    @Test
    void whoSellsIsNotToldWhosePartIsWhose() {
        share();
        var bare = new Charge(DAY, 1, 5_000, 0, 0, 0, 0);

        var sold = api.buy("box-office@lights", event, "Ada", 1);

        Registration read = api.get("box-office@lights", "/registrations/" + sold.id().value(), Registration.class);
        Guest.Listed listed = api.get("box-office@lights", path(event) + "/guests", Guest.Listed.class);
        Guest.Changes changes = api.get("box-office@lights", path(event) + "/guests/changes?after=1",
                Guest.Changes.class);
        Quotes.Reply quote = api.post("box-office@lights", path(event) + "/quotes", new Quotes.Request(
                Channel.BOX_OFFICE, List.of(new NewRegistration.Line(DAY, 1)), null), Quotes.Reply.class);
        assertThat(List.of(sold.sale(), read.sale(), listed.guests().getFirst().registration().sale(),
                changes.guests().getFirst().registration().sale(), quote.sale()))
                .allMatch(sale -> sale.charges().equals(List.of(bare)));
        Registration owned = api.get(OWNER, "/registrations/" + sold.id().value(), Registration.class);
        assertThat(owned.sale().charges().getFirst().fee()).isEqualTo(175);
    }

    @Test
    void termsThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
        TermsReply seen = api.get(OWNER, path(event) + "/terms", TermsReply.class);
        api.put(OWNER, path(event), TestApi.festival(120), EventReply.class,
                Map.of("if-match", Long.toString(revision())));
        share();
        var another = new Terms(new Rate(100, 0), Rate.NONE, null, List.of());

        var late = api.call(OWNER, "PUT", path(event) + "/terms", another, seen(seen.revision()));
        var blind = api.call(OWNER, "PUT", path(event) + "/terms", another, Map.of());

        assertThat(api.problem(late).type()).isEqualTo("conflict");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.headers()).containsEntry("etag", "\"1\"");
        assertThat(blind.status()).isEqualTo(428);
        assertThat(share().terms()).as("said again").isEqualTo(SHARED);
        assertThat(api.call(OWNER, "PUT", path(event) + "/terms", another, seen(1)).headers())
                .containsEntry("etag", "\"2\"");
    }

    @Test
    void whoReadsTermsWhileTheyAreChangedIsToldTermsAndRevisionOfTheSameMoment(TestCloud.Handles cloud) {
        var change = new AtomicReference<Runnable>(this::share);
        var slow = TestApi.over(cloud, before("query", cloud.dynamo(), () -> change.getAndSet(() -> {}).run()));

        TermsReply read = slow.get(OWNER, path(event) + "/terms", TermsReply.class);

        assertThat(read.terms()).isEqualTo(SHARED);
        assertThat(read.revision()).isEqualTo(1);
    }

    /// The same, but somebody does something just before this is asked for.
    private static DynamoDbClient before(String asked, DynamoDbClient real, Runnable deed) {
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (_, method, arguments) -> {
                    if (method.getName().equals(asked)) {
                        deed.run();
                    }
                    return method.invoke(real, arguments);
                });
    }

    @Test
    void aSaleIsStillWhatItWasAfterItsTicketWasIssuedAnew() {
        share();
        var sold = api.buy(OWNER, event, "Ada", 1);

        api.post(OWNER, "/tickets/" + sold.tickets().getFirst().id().value() + "/reissue", "{}", Object.class);

        Registration read = api.get(OWNER, "/registrations/" + sold.id().value(), Registration.class);
        assertThat(read.sale()).isEqualTo(sold.sale());
        assertThat(read.tickets()).filteredOn(Ticket::isReplaced).hasSize(1);
    }

    @Test
    void termsNameTheEventsOwnTypes() {
        var strange = new Terms(Rate.NONE, Rate.NONE, null, List.of(new Uplift(new TypeNumber(9), Rate.NONE)));

        assertThat(api.problem(api.call(OWNER, "PUT", path(event) + "/terms", strange, seen(0))).errors())
                .containsExactly(new FieldFault("uplifts", Fault.UNKNOWN_TYPE));
        assertThat(api.refused(OWNER, "PUT", path(event) + "/terms",
                "{\"fee\":{\"basisPoints\":10001,\"perTicket\":0},\"charity\":{\"basisPoints\":0,\"perTicket\":0},"
                        + "\"uplifts\":[]}")
                .errors()).extracting(FieldFault::field).containsExactly("fee");
    }

    private TermsReply share() {
        TermsReply seen = api.get(OWNER, path(event) + "/terms", TermsReply.class);
        return api.put(OWNER, path(event) + "/terms", SHARED, TermsReply.class, seen(seen.revision()));
    }
}
