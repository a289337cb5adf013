package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.NewRegistration.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A group: one order, one who answers for it, and a name on each ticket.
@ExtendWith(TestCloud.class)
class GroupTest {
    private static final TypeNumber DAY = new TypeNumber(1);
    private static final TypeNumber PRESS = new TypeNumber(2);
    private static final Attendee CONTACT = new Attendee("Lina Weber", "lina@example.org");

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
    void eachTicketBearsItsOwnNameAndWhatIsLeftOverThatOfWhoAnswersForIt() {
        var event = published(20);

        Registration sold = api.post(OWNER, "/registrations", group(event, new Line(DAY, 3, List.of(" Ada ", "Bo")),
                new Line(PRESS, 1, List.of("Grace"))), Registration.class);

        assertThat(sold.attendee()).isEqualTo(CONTACT);
        assertThat(sold.tickets()).extracting(Ticket::holder).containsExactly("Ada", "Bo", "Lina Weber", "Grace");
        assertThat(sold.tickets()).extracting(Ticket::type).containsExactly(DAY, DAY, DAY, PRESS);
        Registration read = api.get(OWNER, "/registrations/" + sold.id().value(), Registration.class);
        assertThat(read).isEqualTo(sold);
    }

    @Test
    void asManyAsOneOrderHoldsAreIssuedCorrectedAndCancelledWhole() {
        var event = published(NewRegistration.MOST_TICKETS);
        var names = IntStream.rangeClosed(2, NewRegistration.MOST_TICKETS).mapToObj(n -> "Pupil " + n).toList();
        var order = group(event, new Line(DAY, NewRegistration.MOST_TICKETS, names));
        var key = Map.of("idempotency-key", "order-of-class-7b");

        Registration sold = api.good(api.call(OWNER, "POST", "/registrations", order, key), Registration.class);
        Registration again = api.good(api.call(OWNER, "POST", "/registrations", order, key), Registration.class);
        assertThat(again).isEqualTo(sold);
        assertThat(sold(event)).isEqualTo(NewRegistration.MOST_TICKETS);

        var at = "/registrations/" + sold.id().value();
        var other = new Attendee("Max Weber", null);
        api.good(api.call(OWNER, "PUT", at + "/attendee", new AttendeeEdit(CONTACT, other), Map.of()),
                Registration.class);
        Registration corrected = api.get(OWNER, at, Registration.class);
        assertThat(corrected.tickets()).extracting(Ticket::holder).startsWith("Pupil 2", "Pupil 3")
                .endsWith("Pupil " + NewRegistration.MOST_TICKETS, "Max Weber").doesNotContain("Lina Weber");

        Registration cancelled = api.post(OWNER, at + "/cancel", "{}", Registration.class);
        assertThat(cancelled.status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(cancelled.tickets()).allMatch(ticket -> ticket.status() == TicketStatus.CANCELLED);
        assertThat(sold(event)).isZero();
    }

    @Test
    void whereThereIsNoRoomForAllNobodyIsTakenIn() {
        var event = published(5);

        var problem = api.refused(OWNER, "POST", "/registrations",
                group(event, new Line(DAY, 3), new Line(PRESS, 6, Collections.nCopies(6, "Ada"))));

        assertThat(problem.type()).isEqualTo("sold-out");
        assertThat(sold(event)).isZero();
    }

    @Test
    void aNameThatCannotStandOnATicketIsNamedAndNobodyIsTakenIn() {
        var event = published(5);

        var problem = api.refused(OWNER, "POST", "/registrations", group(event, new Line(DAY, 1, List.of("Ada", "Bo")),
                new Line(PRESS, 3, List.of("Grace", " ", "x".repeat(201)))));

        assertThat(problem.errors()).containsExactlyInAnyOrder(new FieldFault("lines[0].names", Fault.TOO_LARGE),
                new FieldFault("lines[1].names[1]", Fault.EMPTY), new FieldFault("lines[1].names[2]", Fault.TOO_LONG));
        assertThat(sold(event)).isZero();
    }

    /// With as many tickets of each of two types.
    private EventId published(int quota) {
        var event = api.published(OWNER, 2 * quota, quota).event().id();
        api.post(OWNER, path(event) + "/ticket-types", TestApi.type("Press", quota), EventReply.class);
        return event;
    }

    private int sold(EventId event) {
        return api.<EventReply>get(OWNER, path(event), EventReply.class).sold();
    }

    private static NewRegistration group(EventId event, Line... lines) {
        return new NewRegistration(event, Channel.BOX_OFFICE, CONTACT, Payment.CARD, List.of(lines));
    }
}
