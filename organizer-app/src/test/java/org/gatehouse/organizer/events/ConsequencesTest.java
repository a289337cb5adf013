package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Question;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.wire.EventReply;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final EventReply sold = office.all().stream().filter(reply -> reply.sold() > 0).findFirst().orElseThrow();

    @Test
    void laterDoorsMeanThatPeopleMustBeTold() {
        assertThat(of(moved(sold.event().details(), 30))).hasValueSatisfying(
                question -> assertThat(question.text()).contains("old times").contains("Gates follow"));
    }

    @Test
    void whatStandsOnNoTicketIsNotAskedAbout() {
        assertThat(of(sold.event().details())).isEmpty();
    }

    @Test
    void beforeAnythingIsSoldNothingIsAsked() {
        var unsold = new EventReply(sold.event(), 0, List.of());

        assertThat(new Consequences(unsold, rig.words).of(moved(sold.event().details(), 30))).isEmpty();
    }

    @Test
    void whoCanComeInNowhereAnyMoreIsNamedAndSoAreTheGatesThatAreLeft() {
        var first = sold.event().types().getFirst();
        var gates = sold.event().gates().stream().filter(gate -> lets(gate, first)).toList();
        var onlyOut = new GateDetails(gates.getFirst().name(), List.of(), EnumSet.of(Direction.OUT));

        var fewer = new Consequences(sold, rig.words).of(gates.getFirst(), onlyOut, List.of());
        var nobody = new Consequences(with(List.of(gates.getFirst())), rig.words).ofRemoving(gates.getFirst());

        assertThat(fewer).map(Question::text).get().asString().contains(first.name())
                .contains(gates.getLast().name());
        assertThat(nobody).map(Question::text).get().asString().contains("No gate lets “" + first.name() + "” in");
    }

    @Test
    void aHouseSmallerThanWhatIsSoldSaysByHowManyAndThatTheyComeIn() {
        assertThat(of(sized(sold.sold() - 14))).map(Question::text).get().asString()
                .contains("14 more than the new capacity").contains("Gates let all of them in");
        assertThat(of(sized(sold.sold()))).isEmpty();
    }

    @Test
    void whoStandsAtAGateIsNamedAlsoBeforeAnythingIsSold() {
        var gate = sold.event().gates().getFirst();
        var unsold = new EventReply(sold.event(), 0, List.of());
        var onlyOut = new GateDetails(gate.name(), List.of(), EnumSet.of(Direction.OUT));

        assertThat(new Consequences(unsold, rig.words).of(gate, onlyOut, List.of("Door laptop 2")))
                .map(Question::text).get().asString().contains("Door laptop 2");
        assertThat(new Consequences(unsold, rig.words).of(gate, gate.details(), List.of("Door laptop 2"))).isEmpty();
    }

    private Optional<Question> of(EventDetails after) {
        return new Consequences(sold, rig.words).of(after);
    }

    private EventReply with(List<Gate> gates) {
        var old = sold.event();
        return new EventReply(new org.gatehouse.ticketing.event.Event(old.id(), old.shortId(), old.organization(),
                old.details(), old.status(), old.types(), gates, old.revision()), sold.sold(), sold.sales());
    }

    private static boolean lets(Gate gate, TicketType type) {
        return gate.serves(type.number()) && gate.details().directions().contains(Direction.IN);
    }

    private EventDetails sized(int capacity) {
        var old = sold.event().details();
        return new EventDetails(old.name(), old.description(), old.venue(), old.zone(), old.doors(), old.start(),
                old.end(), capacity, old.currency(), old.category());
    }

    private static EventDetails moved(EventDetails old, int minutes) {
        return new EventDetails(old.name(), old.description(), old.venue(), old.zone(),
                old.doors().plusSeconds(60L * minutes), old.start().plusSeconds(60L * minutes), old.end(),
                old.capacity(), old.currency(), old.category());
    }
}
