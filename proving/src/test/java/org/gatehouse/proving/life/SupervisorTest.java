package org.gatehouse.proving.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.proving.life.Town.sync;

import java.nio.file.Path;
import java.time.Duration;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.PinAnswer;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final String PIN = "480915";
    private static final SupervisorReason REASON = new SupervisorReason("the band's guest list");

    @TempDir
    Path home;

    @Test
    void whatASupervisorDecidedAtOneGateIsKnownToTheOtherAndCountsInTheCloud() {
        var town = new Town(home);
        town.organizer.post("/events/" + town.event.value() + "/ticket-types", family(), EventReply.class);
        var family = sell(town, 2);
        var ada = town.sell();
        var bea = town.sell();
        try (var north = town.gate(0); var south = town.gate(1)) {
            town.pass(Duration.ofSeconds(5));
            setPin(town);
            sync(north);

            north.present(town.code(family), Party.counted(3));
            var slip = north.present(town.code(ada)).record().orElseThrow();
            north.present(town.code(bea));
            town.pass(Duration.ofMinutes(1));
            assertThat(north.undo(slip, approval(north), REASON)).isInstanceOf(Undone.TakenBack.class);
            assertThat(north.overrule(town.code(bea), Party.seen(), approval(north), REASON))
                    .isInstanceOf(Overruled.LetIn.class);
            sync(north);
            sync(south);

            var counted = town.organizer.statistics(town.event);
            assertThat(counted.admitted()).as("three of a family, and Bea").isEqualTo(4);
            assertThat(counted.inside()).as("and whoever came in on Bea's ticket").isEqualTo(5);
            assertThat(counted.incidents()).isEmpty();
            assertThat(counted.surplus()).isZero();
            assertThat(south.standing().counts().inside()).isEqualTo(5);
            assertThat(south.present(town.code(ada)).verdict()).isInstanceOf(Admit.class);
            assertThat(south.present(town.code(bea)).verdict()).isInstanceOf(AlreadyIn.class);
            assertThat(south.present(town.code(family), Party.counted(1)).verdict()).isInstanceOfSatisfying(
                    Admit.class, admit -> assertThat(admit.personsLeft()).isZero());
        }
    }

    private static TicketTypeDetails family() {
        return new TicketTypeDetails("Family", new Money(9900, "EUR"), 20, Window.always(), Window.always(),
                new ReentryRule.None(), 4);
    }

    private static TicketId sell(Town town, int type) {
        return town.organizer.sell(town.event, new TypeNumber(type), 1, Payment.CARD).tickets().getFirst().id();
    }

    private static void setPin(Town town) {
        town.organizer.setPolicy(town.event, new PolicyChange(GatePolicy.Holders.SHOWN, GatePolicy.Unpaid.REFUSED, 200,
                null, new PolicyChange.SetPin(PIN)));
    }

    private static Approval approval(GateClient gate) {
        return ((PinAnswer.Approved) gate.approve(PIN)).approval();
    }
}
