package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.List;
import java.util.Map;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCloud.class)
class IncidentsTest {
    private TestApi api;
    private Event event;
    private TestGate north;
    private TestGate south;
    private List<TicketId> tickets;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 1000, 500).event();
        var gate = event.gates().getFirst().id();
        north = TestGate.enrol(api, OWNER, event.id(), gate, "North 1");
        south = TestGate.enrol(api, OWNER, event.id(), gate, "South 1");
        tickets = api.buy(OWNER, event.id(), "Ada", 4).tickets().stream().map(Ticket::id).toList();
    }

    @Test
    void anIncidentIsMarkedAsDealtWithAndTheMarkTakenBack() {
        enterTwice(tickets.getFirst());
        var incident = IncidentId.of(incidents(OWNER).admittedAgain().getFirst());

        var mark = mark(incident, 2, " Two people, one ticket: both stayed ");
        var dealt = incidents(OWNER).marks();
        int openThen = statistics().openIncidents();
        var answer = api.call(OWNER, "DELETE", address(incident), null, Map.of());

        assertThat(mark.note()).isEqualTo("Two people, one ticket: both stayed");
        assertThat(mark.by().value()).isEqualTo("owner-lights");
        assertThat(mark.at()).isEqualTo(api.now);
        assertThat(dealt).containsExactly(mark);
        assertThat(openThen).isZero();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(incidents(OWNER).marks()).isEmpty();
        assertThat(statistics().openIncidents()).isEqualTo(1);
    }

    @Test
    void anIncidentThatHasGrownSinceItWasDealtWithIsOpenAgain() {
        enterTwice(tickets.getFirst());
        mark(IncidentId.of(incidents(OWNER).admittedAgain().getFirst()), 2, "");

        south.send(south.admits(tickets.getFirst(), api.now.plusSeconds(9)));

        assertThat(statistics().openIncidents()).isEqualTo(1);
    }

    @Test
    void nobodyDealsWithMoreThanHappenedAndWhoHasSeenLessTakesNothingBack() {
        enterTwice(tickets.getFirst());
        var incident = IncidentId.of(incidents(OWNER).admittedAgain().getFirst());

        assertThat(mark(incident, 1_000_000, "").members()).isEqualTo(2);
        assertThat(mark(incident, 1, "Again").members()).isEqualTo(2);
        assertThat(statistics().openIncidents()).isZero();
    }

    @Test
    void whatIsHeldApartAndWhatWasVoidIsDealtWithToo() {
        api.post(OWNER, "/tickets/" + tickets.get(1).value() + "/block", "{}", Ticket.class);
        north.send(north.admits(tickets.get(1), api.now));
        api.post(OWNER, "/devices/" + south.enrolled().device().value() + "/revoke", "{}", Map.class);
        south.send(south.admits(tickets.get(2), api.now));
        AfterVoid late = incidents(OWNER).admittedVoid().getFirst();
        var held = incidents(OWNER).heldApart().getFirst();
        int openBefore = statistics().openIncidents();

        mark(IncidentId.of(late), 1, "Sent home");
        mark(IncidentId.ofHeld(held.record()), 1, "Seen");

        assertThat(openBefore).isEqualTo(2);
        assertThat(statistics().openIncidents()).isZero();
    }

    @Test
    void whatDidNotHappenCannotBeDealtWith() {
        var answer = api.call(OWNER, "PUT", "/events/" + event.id().value() + "/incidents/again-00/mark",
                new IncidentMark.Request(2, ""), Map.of());

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void whoMaySeeGuestsIsToldWhoHoldsTheTicketsAndAVenueManagerIsNot() {
        enterTwice(tickets.getFirst());

        assertThat(incidents(OWNER).holders()).singleElement().satisfies(holder -> {
            assertThat(holder.ticket()).isEqualTo(tickets.getFirst());
            assertThat(holder.name()).isEqualTo("Ada");
        });
        assertThat(incidents("venue-manager@lights").admittedAgain()).hasSize(1);
        assertThat(incidents("venue-manager@lights").holders()).isEmpty();
    }

    @Test
    void aMarkIsNewsForWhoeverWatchesAndNothingForAGate() {
        enterTwice(tickets.getFirst());
        long before = statistics().version();

        mark(IncidentId.of(incidents(OWNER).admittedAgain().getFirst()), 2, "");

        assertThat(statistics().version()).isEqualTo(before + 1);
        var page = api.call(north.token(), "GET", path(event.id()) + "/changes?after=" + before, null, Map.of());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("INCIDENT");
    }

    private void enterTwice(TicketId ticket) {
        north.send(north.admits(ticket, api.now));
        south.send(south.admits(ticket, api.now.plusSeconds(3)));
    }

    private IncidentMark mark(IncidentId incident, int members, String note) {
        return api.put(OWNER, address(incident), new IncidentMark.Request(members, note), IncidentMark.class, Map.of());
    }

    private String address(IncidentId incident) {
        return path(event.id()) + "/incidents/" + incident.value() + "/mark";
    }

    private Incidents incidents(String caller) {
        return api.get(caller, path(event.id()) + "/incidents", Incidents.class);
    }

    private Statistics statistics() {
        return api.get(OWNER, path(event.id()) + "/stats", Statistics.class);
    }
}
