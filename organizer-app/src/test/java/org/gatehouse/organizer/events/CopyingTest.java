package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.junit.jupiter.api.Test;

class CopyingTest {
    private final PaperOffice office = Festival.office();
    private final Event source = office.all().stream().map(EventReply::event)
            .filter(event -> event.details().name().equals("Harvest Moon Festival")).findFirst().orElseThrow();
    private final Copying copying = new Copying(office, source);

    @Test
    void typesAndGatesComeAlongAndNothingThatWasSold() {
        var made = copying.run(details(source.details().capacity()));

        assertThat(made.sold()).isZero();
        assertThat(made.event().status()).isEqualTo(EventStatus.DRAFT);
        assertThat(names(made.event())).isEqualTo(names(source));
        assertThat(served(made.event())).isEqualTo(served(source));
    }

    @Test
    void whatGatesMayDoComesAlongAndSupervisorsKeepTheirPin() {
        office.setPolicy(source.id(), new PolicyChange(GatePolicy.Holders.WITHHELD, GatePolicy.Unpaid.ADMITTED, 7,
                GatePolicy.Emails.SEARCHED, new PolicyChange.SetPin("480915")),
                office.get(source.id()).event().revision());

        var made = copying.run(details(source.details().capacity()));

        assertThat(office.policy(made.event().id())).usingRecursiveComparison().ignoringFields("revision")
                .isEqualTo(office.policy(source.id()));
        assertThat(made).isEqualTo(office.get(made.event().id()));
    }

    @Test
    void aSmallerHouseTakesFewerOfEachType() {
        var made = copying.run(details(50));

        assertThat(made.event().types()).allSatisfy(type -> assertThat(type.details().quota()).isLessThanOrEqualTo(50));
    }

    @Test
    void brokenOffAndBegunAgainItIsOneEventThatIsAsWasTypedLast() {
        int before = office.all().size();
        office.failAfter(3, new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        assertThatThrownBy(() -> copying.run(details(2_000))).isInstanceOf(CloudException.class);
        office.work();

        var made = copying.run(details(50));

        assertThat(office.all()).hasSize(before + 1);
        assertThat(names(made.event())).isEqualTo(names(source));
        assertThat(made.event().details().capacity()).isEqualTo(50);
        assertThat(made.event().types()).allSatisfy(type -> assertThat(type.details().quota()).isLessThanOrEqualTo(50));
    }

    private EventDetails details(int capacity) {
        var old = source.details();
        var year = Duration.of(364, ChronoUnit.DAYS);
        return new EventDetails("Harvest Moon II", old.description(), old.venue(), old.zone(),
                old.doors().plus(year), old.start().plus(year), old.end().plus(year), capacity, old.currency(),
                old.category());
    }

    private static List<String> names(Event event) {
        return event.types().stream().map(TicketType::name).toList();
    }

    private static List<String> served(Event event) {
        return event.gates().stream().map(gate -> gate.name() + ": " + types(event, gate)).toList();
    }

    private static String types(Event event, Gate gate) {
        return gate.details().serves().stream().map(number -> event.type(number).orElseThrow().name())
                .collect(Collectors.joining(", "));
    }
}
