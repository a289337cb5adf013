package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.order;
import static org.gatehouse.backend.runtime.TestApi.path;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is sold, and never more than there is.
@ExtendWith(TestCloud.class)
class SellingTest {
    private TestApi api;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
    }

    @Test
    void ticketsAreIssuedForMoney() {
        var event = api.published(OWNER, 100, 50).event().id();

        var bought = api.buy("box-office@lights", event, "Ada Lovelace", 3);

        assertThat(bought.amount()).isEqualTo(new Money(14_400, "EUR"));
        assertThat(bought.status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(bought.tickets()).hasSize(3).allMatch(ticket -> "Ada Lovelace".equals(ticket.holder()));
        Registration read = api.get(OWNER, "/registrations/" + bought.id().value(), Registration.class);
        assertThat(read).isEqualTo(bought);
        EventReply reply = api.get(OWNER, path(event), EventReply.class);
        assertThat(reply.sold()).isEqualTo(3);
    }

    @Test
    void racingBuyersNeverGetMoreThanThereIs() throws Exception {
        var event = api.published(OWNER, 25, 20).event().id();
        var tries = new ArrayList<Callable<TestApi.Answer>>();
        for (int i = 0; i < 30; i++) {
            var name = "Buyer " + i;
            tries.add(() -> api.call(OWNER, "POST", "/registrations", order(event, name, 1, 1), Map.of()));
        }

        var answers = atOnce(tries);

        var sold = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(sold).hasSize(20);
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> api.problem(answer).type().equals("sold-out"));
        EventReply reply = api.get(OWNER, path(event), EventReply.class);
        assertThat(reply.sold()).isEqualTo(20);
        Page<Registration> all = api.get(OWNER, path(event) + "/registrations?limit=100", PAGES);
        assertThat(all.items()).hasSize(20).allMatch(registration -> registration.tickets().size() == 1);
    }

    @Test
    void racingBuyersOfTwoTypesStayWithinTheCapacity() throws Exception {
        var event = api.published(OWNER, 10, 9).event().id();
        api.post(OWNER, path(event) + "/ticket-types", TestApi.type("Press", 9), EventReply.class);
        var tries = new ArrayList<Callable<TestApi.Answer>>();
        for (int i = 0; i < 18; i++) {
            var order = order(event, "Buyer " + i, 1 + i % 2, 1);
            tries.add(() -> api.call(OWNER, "POST", "/registrations", order, Map.of()));
        }

        var answers = atOnce(tries);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
    }

    @Test
    void theSameOrderSentAtOnceFromTwoPlacesIsOneOrder() throws Exception {
        var event = api.published(OWNER, 25, 20).event().id();
        Callable<TestApi.Answer> order = () -> api.call(OWNER, "POST", "/registrations", order(event, "Ada", 1, 2),
                Map.of("idempotency-key", "order-of-ada"));

        var answers = atOnce(List.of(order, order, order));

        assertThat(answers).anyMatch(answer -> answer.status() == 201)
                .allMatch(answer -> answer.status() == 201 || answer.status() == 503);
        EventReply reply = api.get(OWNER, path(event), EventReply.class);
        assertThat(reply.sold()).isEqualTo(2);
    }

    @Test
    void whatIsWrongWithAnOrderIsNamed() {
        var event = api.published(OWNER, 25, 20).event().id();
        var wrong = new NewRegistration(event, Channel.BOX_OFFICE, new Attendee(" ", "not an address"), Payment.CARD,
                List.of(new NewRegistration.Line(new TypeNumber(7), 0)));

        var problem = api.refused(OWNER, "POST", "/registrations", wrong);

        assertThat(problem.errors()).extracting(FieldFault::field).containsExactlyInAnyOrder("attendee.name",
                "attendee.email", "lines[0].type", "lines[0].quantity");
        assertThat(api.refused(OWNER, "POST", "/registrations", order(event, "Ada", 1, 81)).errors())
                .containsExactly(new FieldFault("lines", FieldFault.Fault.TOO_LARGE));
    }

    @Test
    void freeMeansFree() {
        var event = api.published(OWNER, 25, 20).event().id();
        var lines = order(event, "Ada", 1, 1).lines();
        var ada = new Attendee("Ada", null);

        var unpaid = api.<Registration>post(OWNER, "/registrations",
                new NewRegistration(event, Channel.BOX_OFFICE, ada, Payment.UNPAID, lines), Registration.class);
        var comp = api.<Registration>post(OWNER, "/registrations",
                new NewRegistration(event, Channel.COMP, ada, Payment.FREE, lines), Registration.class);
        var wrong = api.refused(OWNER, "POST", "/registrations",
                new NewRegistration(event, Channel.BOX_OFFICE, ada, Payment.FREE, lines));

        assertThat(unpaid.status()).isEqualTo(RegistrationStatus.PENDING);
        assertThat(unpaid.tickets().getFirst().owed()).isEqualTo(new Money(4800, "EUR"));
        assertThat(comp.amount()).isEqualTo(Money.zero("EUR"));
        assertThat(comp.tickets().getFirst().owed()).isNull();
        assertThat(wrong.errors()).extracting(FieldFault::field).containsExactly("payment");
    }

    @Test
    void aCancelledRegistrationFreesItsPlaces() {
        var event = api.published(OWNER, 3, 3).event().id();
        var bought = api.buy(OWNER, event, "Ada", 3);
        api.post(OWNER, "/tickets/" + bought.tickets().getFirst().id().value() + "/block", "{}", Ticket.class);

        Registration cancelled = api.post(OWNER, "/registrations/" + bought.id().value() + "/cancel", "{}",
                Registration.class);
        Registration again = api.post(OWNER, "/registrations/" + bought.id().value() + "/cancel", "{}",
                Registration.class);

        assertThat(cancelled.status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(cancelled.tickets()).allMatch(ticket -> ticket.status() == TicketStatus.CANCELLED);
        assertThat(again).isEqualTo(cancelled);
        EventReply free = api.get(OWNER, path(event), EventReply.class);
        assertThat(free.sold()).isZero();
        assertThat(api.buy(OWNER, event, "Bo", 3).tickets()).hasSize(3);
    }

    @Test
    void nothingIsSoldAtAnotherAmountThanTheBuyerWasTold() {
        var event = api.published(OWNER, 25, 20).event().id();
        var plain = order(event, "Ada", 1, 2);
        long price = api.buy(OWNER, event, "Bo", 2).amount().minor();

        var refused = api.refused(OWNER, "POST", "/registrations", expecting(plain, price - 1));
        Registration sold = api.post(OWNER, "/registrations", expecting(plain, price), Registration.class);

        assertThat(refused.type()).isEqualTo("price-changed");
        assertThat(sold.amount()).isEqualTo(new Money(price, "EUR"));
        EventReply reply = api.get(OWNER, path(event), EventReply.class);
        assertThat(reply.sold()).isEqualTo(4);
    }

    private static NewRegistration expecting(NewRegistration order, long minor) {
        return new NewRegistration(order.event(), order.channel(), order.attendee(), order.payment(), order.lines(),
                null, new Money(minor, "EUR"));
    }

    @Test
    void registrationsAreFoundByNameAndByTicket() {
        var event = api.published(OWNER, 25, 20).event().id();
        api.buy(OWNER, event, "Ada Lovelace", 1);
        var grace = api.buy(OWNER, event, "Grace Hopper", 1);

        Page<Registration> byName = api.get(OWNER, path(event) + "/registrations?q=hopper", PAGES);
        Page<Registration> byTicket = api.get(OWNER,
                path(event) + "/registrations?q=" + grace.tickets().getFirst().id().value(), PAGES);

        assertThat(byName.items()).containsExactly(grace);
        assertThat(byTicket.items()).containsExactly(grace);
    }

    private static final java.lang.reflect.Type PAGES = new TypeReference<Page<Registration>>() {
    }.getType();

    private static <T> List<T> atOnce(List<Callable<T>> tries) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tries)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void nothingIsSoldOfADraft() {
        EventReply made = api.post(OWNER, "/events", TestApi.festival(10), EventReply.class);
        EventId event = made.event().id();
        api.post(OWNER, path(event) + "/ticket-types", TestApi.type("Day", 5), EventReply.class);

        var problem = api.refused(OWNER, "POST", "/registrations", order(event, "Ada", 1, 1));

        assertThat(problem.type()).isEqualTo("not-published");
    }
}
