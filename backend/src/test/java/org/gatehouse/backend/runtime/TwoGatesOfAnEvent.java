package org.gatehouse.backend.runtime;

import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.time.Instant;
import java.util.List;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// A published event with two gates' devices and ten tickets.
@ExtendWith(TestCloud.class)
abstract class TwoGatesOfAnEvent {
    TestApi api;
    Event event;
    TestGate north;
    TestGate south;
    List<TicketId> tickets;
    Instant at;

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
        tickets = api.buy(OWNER, event.id(), "Ada", 10).tickets().stream().map(ticket -> ticket.id()).toList();
        at = api.now;
    }

    Incidents incidents() {
        return incidents("");
    }

    Incidents incidents(String query) {
        return api.get(OWNER, path(event.id()) + "/incidents" + query, Incidents.class);
    }

    Statistics statistics() {
        return api.get(OWNER, path(event.id()) + "/stats", Statistics.class);
    }

    static List<Outcome> outcomes(BatchAnswer answer) {
        return answer.answers().stream().map(BatchAnswer.Answer::outcome).toList();
    }
}
