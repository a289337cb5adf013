package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.junit.jupiter.api.Test;

/// Tickets issued anew, given to somebody else, and taken back for money.
class ReplacementTest extends TicketsInHand {
    @Test
    void aReissuedTicketIsVoidAndItsSuccessorStandsInTheSameRegistration() {
        var bought = api.buy(OWNER, event.id(), "Ada", 2);
        var ada = bought.tickets().getFirst();

        var made = reissue(ada);

        assertThat(made.before()).isEqualTo(ada.replaced(TicketStatus.REISSUED, api.now, made.now().id()));
        assertThat(made.now().status()).isEqualTo(TicketStatus.VALID);
        assertThat(made.now().holder()).isEqualTo("Ada");
        assertThat(read(ada)).isEqualTo(made.before());
        assertThat(read(bought.id()).tickets()).containsExactly(made.before(), bought.tickets().getLast(), made.now());
        assertThat(sold()).isEqualTo(2);
    }

    @Test
    void aTicketGivenToSomebodyElseBearsTheirName() {
        var ada = api.buy(OWNER, event.id(), "Ada", 1).tickets().getFirst();

        Replacement made = api.post(BOX_OFFICE, at(ada, "transfer"), new TicketTransfer(" Grace Hopper "),
                Replacement.class);

        assertThat(made.before().status()).isEqualTo(TicketStatus.TRANSFERRED);
        assertThat(made.before().holder()).isEqualTo("Ada");
        assertThat(made.now().holder()).isEqualTo("Grace Hopper");
        assertThat(api.refused(BOX_OFFICE, "POST", at(made.now(), "transfer"), new TicketTransfer(" ")).errors())
                .containsExactly(new FieldFault("holder", FieldFault.Fault.EMPTY));
    }

    @Test
    void theSameRequestSentAgainFindsWhatItMade() {
        var ada = api.buy(OWNER, event.id(), "Ada", 1).tickets().getFirst();
        var key = Map.of("idempotency-key", "anew-for-ada");

        var first = api.call(OWNER, "POST", at(ada, "reissue"), "{}", key);
        api.now = api.now.plusSeconds(2 * 24 * 3600);
        var second = api.call(OWNER, "POST", at(ada, "reissue"), "{}", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(api.<Replacement>good(second, Replacement.class))
                .isEqualTo(api.<Replacement>good(first, Replacement.class));
        assertThat(api.refused(OWNER, "POST", at(ada, "reissue"), "{}").type()).isEqualTo("not-valid");
    }

    @Test
    void ofManyWhoReissueAtOnceOneDoesAndNoTicketIsLost() throws Exception {
        var bought = api.buy(OWNER, event.id(), "Ada", 2);
        var asked = new ArrayList<Callable<TestApi.Answer>>();
        for (int i = 0; i < 6; i++) {
            var ticket = bought.tickets().get(i % 2);
            asked.add(() -> api.call(OWNER, "POST", at(ticket, "reissue"), "{}", Map.of()));
        }

        var answers = new ArrayList<TestApi.Answer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(read(bought.id()).tickets()).hasSize(4)
                .filteredOn(ticket -> ticket.status() == TicketStatus.VALID).hasSize(2);
    }

    @Test
    void aTicketThatSomebodyCameInOnIsNeitherReissuedNorGivenAwayNorRefunded() {
        var bought = api.buy(OWNER, event.id(), "Ada", 2);
        var ada = bought.tickets().getFirst();
        var gate = TestGate.enrol(api, OWNER, event.id(), event.gates().getFirst().id(), "One");
        gate.send(gate.admits(ada.id(), api.now));

        var problems = List.of(api.refused(OWNER, "POST", at(ada, "reissue"), "{}"),
                api.refused(OWNER, "POST", at(ada, "transfer"), new TicketTransfer("Grace")),
                api.refused(OWNER, "POST", at(bought, "refund"), "{}"));

        assertThat(problems).allMatch(problem -> problem.type().equals("ticket-used") && problem.status() == 409);
        assertThat(read(bought.id())).isEqualTo(bought);
    }

    @Test
    void whatIsNotValidIsNotReplaced() {
        var ada = api.buy(OWNER, event.id(), "Ada", 1).tickets().getFirst();
        api.post(OWNER, at(ada, "block"), "{}", Ticket.class);

        assertThat(api.refused(OWNER, "POST", at(ada, "reissue"), "{}").type()).isEqualTo("not-valid");
        assertThat(api.refused("owner@rivals", "POST", at(ada, "reissue"), "{}").type()).isEqualTo("not-found");
    }

    @Test
    void aRefundedRegistrationFreesItsPlacesOnce() {
        var bought = api.buy(OWNER, event.id(), "Ada", 3);
        reissue(bought.tickets().getFirst());

        Registration refunded = api.post(OWNER, at(bought, "refund"), "{}", Registration.class);
        Registration again = api.post(OWNER, at(bought, "refund"), "{}", Registration.class);

        assertThat(refunded.status()).isEqualTo(RegistrationStatus.REFUNDED);
        assertThat(refunded.amount()).isEqualTo(bought.amount());
        assertThat(refunded.tickets()).extracting(Ticket::status).containsExactly(TicketStatus.REISSUED,
                TicketStatus.REFUNDED, TicketStatus.REFUNDED, TicketStatus.REFUNDED);
        assertThat(again).isEqualTo(refunded);
        assertThat(sold()).isZero();
        assertThat(api.buy(OWNER, event.id(), "Bo", 3).tickets()).hasSize(3);
        assertThat(api.refused(OWNER, "POST", at(bought, "cancel"), "{}").type()).isEqualTo("refunded");
    }

    @Test
    void whereNothingWasPaidNothingIsRefunded() {
        var order = TestApi.order(event.id(), "Ada", 1, 1);
        Registration unpaid = api.post(OWNER, "/registrations",
                new NewRegistration(event.id(), order.channel(), order.attendee(),
                        Payment.UNPAID, order.lines()),
                Registration.class);

        assertThat(api.refused(OWNER, "POST", at(unpaid, "refund"), "{}").type()).isEqualTo("nothing-paid");
    }

    private Replacement reissue(Ticket ticket) {
        return api.post(OWNER, at(ticket, "reissue"), "{}", Replacement.class);
    }

    private int sold() {
        EventReply reply = api.get(OWNER, path(event.id()), EventReply.class);
        return reply.sold();
    }
}
