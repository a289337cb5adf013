package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.price.Uplift;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Quotes;
import org.gatehouse.ticketing.wire.TermsReply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(TestCloud.class)
class MoneyTest {
    private static final TypeNumber DAY = new TypeNumber(1);
    private static final Terms SHARED = new Terms(new Rate(250, 50), new Rate(100, 0), "Sea Rescue",
            List.of(new Uplift(DAY, new Rate(0, 200))));
    private static final Map<String, String> NEW = Map.of("if-none-match", "*");
    private TestApi api;
    private EventId event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 100, 60).event().id();
    }

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
    void aPromoCodeThatSomebodyElseChangedMeanwhileIsNeitherOverwrittenNorRemovedNorMadeAgain() {
        var promos = path(event) + "/promos/EARLY";
        var first = new PromoDetails(new Rate(1_000, 0), 5, Window.always(), List.of());
        var second = new PromoDetails(new Rate(2_000, 0), 5, Window.always(), List.of());
        var third = new PromoDetails(new Rate(3_000, 0), 5, Window.always(), List.of());
        assertThat(api.call(OWNER, "PUT", promos, first, Map.of()).status()).isEqualTo(428);
        var made = promo("EARLY", first);
        api.post(OWNER, "/registrations", order("EARLY", 1), Registration.class);
        assertThat(promos().getFirst().revision()).as("a sale is no change of it").isEqualTo(made.revision());
        Promo now = api.put(OWNER, promos, second, Promo.class, seen(made.revision()));

        assertThat(List.of(api.call(OWNER, "PUT", promos, third, seen(made.revision())),
                api.call(OWNER, "PUT", promos, third, NEW),
                api.call(OWNER, "DELETE", promos, null, seen(made.revision()))))
                .allSatisfy(late -> {
                    assertThat(late.status()).isEqualTo(412);
                    assertThat(late.headers()).containsEntry("etag", "\"" + now.revision() + "\"");
                });
        assertThat(api.call(OWNER, "DELETE", promos, null, Map.of()).status()).isEqualTo(428);
        assertThat(promos().getFirst())
                .isEqualTo(new Promo(PromoCode.parse("EARLY"), second, 1, made.revision() + 1));
        assertThat(api.call(OWNER, "PUT", path(event) + "/promos/GONE", third, seen(3)).status()).isEqualTo(412);
    }

    @Test
    void aPromoCodeThatWasRemovedAndMadeAgainIsAnotherOne() {
        var promos = path(event) + "/promos/AGAIN";
        var first = promo("AGAIN", new PromoDetails(new Rate(1_000, 0), 5, Window.always(), List.of()));
        api.call(OWNER, "DELETE", promos, null, seen(first.revision()));
        api.now = api.now.plusMillis(1);
        var second = promo("AGAIN", new PromoDetails(new Rate(2_000, 0), 5, Window.always(), List.of()));

        var late = api.call(OWNER, "PUT", promos, new PromoDetails(new Rate(3_000, 0), 5, Window.always(), List.of()),
                seen(first.revision()));

        assertThat(late.status()).isEqualTo(412);
        assertThat(promos()).containsExactly(second);
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

    @Test
    void aPromoCodeLowersThePriceAndIsCountedAndGivenBack() {
        promo("EARLY", new PromoDetails(new Rate(2_500, 0), 3, Window.always(), List.of(DAY)));

        var sold = api.<Registration>post(OWNER, "/registrations", order("early", 2), Registration.class);

        assertThat(sold.amount()).isEqualTo(new Money(7_200, "EUR"));
        assertThat(used()).isEqualTo(2);
        assertThat(api.refused(OWNER, "POST", "/registrations", order("EARLY", 2)).errors())
                .containsExactly(new FieldFault("promo", Fault.PROMO_TOO_FEW));
        api.post(OWNER, "/registrations/" + sold.id().value() + "/refund", "{}", Registration.class);
        assertThat(used()).isZero();
    }

    @Test
    void racingBuyersNeverUseACodeBeyondItsQuota() throws Exception {
        promo("TEN", new PromoDetails(new Rate(0, 1_000), 10, Window.always(), List.of()));
        var tries = new ArrayList<Callable<TestApi.Answer>>();
        for (int i = 0; i < 16; i++) {
            tries.add(() -> api.call(OWNER, "POST", "/registrations", order("TEN", 1), Map.of()));
        }

        var sold = new ArrayList<TestApi.Answer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(tries)) {
                sold.add(answer.get());
            }
        }

        // a machine that stands still for a while may answer busy; nothing is sold by that
        assertThat(sold).filteredOn(answer -> answer.status() == 422).allMatch(answer -> api.problem(answer).errors()
                .equals(List.of(new FieldFault("promo", Fault.PROMO_USED_UP))));
        assertThat(sold).allMatch(answer -> List.of(201, 422, 503).contains(answer.status()));
        Page<Registration> all = api.get(OWNER, path(event) + "/registrations?limit=100",
                new TypeReference<Page<Registration>>() {
                }.getType());
        assertThat(all.items()).hasSizeBetween(1, 10).hasSize(used());
    }

    @Test
    void aQuoteSaysWhatTicketsCostAndWhyACodeDoesNotGo() {
        promo("LATER", new PromoDetails(new Rate(1_000, 0), 5, new Window(api.now.plusSeconds(60), null), List.of()));
        var lines = List.of(new NewRegistration.Line(DAY, 3));

        Quotes.Reply plain = api.post("box-office@lights", path(event) + "/quotes",
                new Quotes.Request(Channel.BOX_OFFICE, lines, null), Quotes.Reply.class);

        assertThat(plain.amount()).isEqualTo(new Money(14_400, "EUR"));
        assertThat(quoteRefused("LATER", lines)).isEqualTo(Fault.PROMO_NOT_YET);
        assertThat(quoteRefused("NOSUCH", lines)).isEqualTo(Fault.PROMO_UNKNOWN);
        api.now = api.now.plusSeconds(60);
        Quotes.Reply reduced = api.post(OWNER, path(event) + "/quotes",
                new Quotes.Request(Channel.BOX_OFFICE, lines, PromoCode.parse("later")), Quotes.Reply.class);
        assertThat(reduced.amount()).isEqualTo(new Money(12_960, "EUR"));
        assertThat(used()).isZero();
    }

    @Test
    void aCodeWithSalesKeepsItsQuotaAboveThemAndStays() {
        var made = promo("EARLY", new PromoDetails(new Rate(1_000, 0), 5, Window.always(), List.of()));
        api.post(OWNER, "/registrations", order("EARLY", 2), Registration.class);
        var promos = path(event) + "/promos/EARLY";

        var lower = new PromoDetails(new Rate(1_000, 0), 1, Window.always(), List.of());
        assertThat(api.problem(api.call(OWNER, "PUT", promos, lower, seen(made.revision()))).type())
                .isEqualTo("already-sold");
        assertThat(api.problem(api.call(OWNER, "DELETE", promos, null, seen(made.revision()))).type())
                .isEqualTo("already-sold");
        Promo lowered = api.put(OWNER, path(event) + "/promos/early",
                new PromoDetails(new Rate(500, 0), 2, Window.always(), List.of()), Promo.class,
                seen(made.revision()));
        assertThat(lowered.left()).isZero();
        assertThat(api.refused(OWNER, "POST", "/registrations", order("EARLY", 1)).errors())
                .containsExactly(new FieldFault("promo", Fault.PROMO_USED_UP));
    }

    @Test
    void aCodeNobodyUsedGoesAway() {
        var never = promo("NEVER", new PromoDetails(new Rate(1_000, 0), 5, Window.always(), List.of()));

        assertThat(api.call(OWNER, "DELETE", path(event) + "/promos/NEVER", null, seen(never.revision())).status())
                .isEqualTo(200);
        assertThat(promos()).isEmpty();
    }

    private Fault quoteRefused(String code, List<NewRegistration.Line> lines) {
        return api.refused(OWNER, "POST", path(event) + "/quotes",
                new Quotes.Request(Channel.BOX_OFFICE, lines, PromoCode.parse(code))).errors().getFirst().fault();
    }

    private NewRegistration order(String code, int tickets) {
        return new NewRegistration(event, Channel.BOX_OFFICE, new Attendee("Ada", null), Payment.CARD,
                List.of(new NewRegistration.Line(DAY, tickets)), PromoCode.parse(code), null);
    }

    private TermsReply share() {
        TermsReply seen = api.get(OWNER, path(event) + "/terms", TermsReply.class);
        return api.put(OWNER, path(event) + "/terms", SHARED, TermsReply.class, seen(seen.revision()));
    }

    private long revision() {
        EventReply reply = api.get(OWNER, path(event), EventReply.class);
        return reply.event().revision();
    }

    private static Map<String, String> seen(long revision) {
        return Map.of("if-match", "\"" + revision + "\"");
    }

    private Promo promo(String code, PromoDetails details) {
        return api.put(OWNER, path(event) + "/promos/" + code, details, Promo.class, NEW);
    }

    private int used() {
        return promos().getFirst().used();
    }

    private List<Promo> promos() {
        Page<Promo> all = api.get(OWNER, path(event) + "/promos", new TypeReference<Page<Promo>>() {
        }.getType());
        return all.items();
    }
}
