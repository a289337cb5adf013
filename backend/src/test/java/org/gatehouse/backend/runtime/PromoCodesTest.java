package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Quotes;
import org.junit.jupiter.api.Test;

/// Promo codes: what they take off, how often they go, and what becomes of one that two people change.
class PromoCodesTest extends PricesOfAnEvent {
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
