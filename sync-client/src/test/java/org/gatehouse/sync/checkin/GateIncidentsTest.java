package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.festival.Eventually.until;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.sync.checkin.GateIncident.AdmittedAgain;
import org.gatehouse.sync.checkin.GateIncident.AdmittedVoid;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateIncidentsTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 10);
    private CloudServer cloud;
    private GateClient north;
    private GateClient south;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(clock.getAsLong()));
        north = new GateHouse(home.resolve("north"), cloud, clock).standingAt(Festival.NORTH);
        south = new GateHouse(home.resolve("south"), cloud, clock).standingAt(Festival.SOUTH);
    }

    @AfterEach
    void close() {
        north.close();
        south.close();
        cloud.close();
    }

    @Test
    void bothGatesThatAdmittedOneTicketWhileCutOffLearnOfItOnceWithTheOtherGateAndTheTime() {
        north.present(festival.code(0));
        clock.pass(Duration.ofMinutes(5));
        south.present(festival.code(0));
        south.present(festival.code(1));

        sync(north, south);
        cloud.records().forEach(record -> cloud.change(new Change.Records(List.of(record))));
        sync(north, south);

        for (var gate : List.of(north, south)) {
            assertThat(gate.incidents()).singleElement().isInstanceOfSatisfying(AdmittedAgain.class, again -> {
                assertThat(again.ticket()).isEqualTo(festival.ticket(0));
                assertThat(again.incident().admissions()).extracting(Admission::gate).containsExactly(Festival.NORTH,
                        Festival.SOUTH);
                assertThat(again.incident().admissions()).extracting(Admission::at).containsExactly(SIX,
                        SIX.plus(Duration.ofMinutes(5)));
            });
            until(() -> gate.standing().notices().equals(List.of(new Notice.Incidents(1))));
        }
    }

    @Test
    void aGateThatHadNotHeardOfAVoidTicketIsToldThatItAdmittedIt() {
        clock.pass(Duration.ofMinutes(5));
        north.present(festival.code(0));
        north.present(festival.code(1));
        south.present(festival.code(2));

        become(0, TicketStatus.CANCELLED, SIX.plus(Duration.ofMinutes(2)));
        become(1, TicketStatus.REFUNDED, SIX.plus(Duration.ofMinutes(20)));
        sync(north, south);

        assertThat(north.incidents()).singleElement().isInstanceOfSatisfying(AdmittedVoid.class, late -> {
            assertThat(late.what().ticket()).isEqualTo(festival.ticket(0));
            assertThat(late.what().status()).isEqualTo(TicketStatus.CANCELLED);
            assertThat(late.what().admission().at()).isEqualTo(SIX.plus(Duration.ofMinutes(5)));
        });
        assertThat(south.incidents()).isEmpty();
    }

    @Test
    void whatTwoOtherGatesDidIsNoIncidentOfThisOne() {
        try (var third = new GateHouse(home.resolve("third"), cloud, clock).standingAt(new GateId("north"))) {
            north.present(festival.code(0));
            south.present(festival.code(0));
            third.present(festival.code(1));
            sync(north, south, third);

            assertThat(third.incidents()).isEmpty();
        }
    }

    private void become(int ticket, TicketStatus status, Instant since) {
        cloud.change(
                new Change.Ticket(new ManifestRow(festival.ticket(ticket), status, since, null, null, null)));
    }

    private void sync(GateClient... gates) {
        for (var gate : gates) {
            gate.startSync();
            gate.syncNow();
            until(() -> gate.standing().waiting() == 0);
        }
        for (var gate : gates) {
            until(() -> gate.standing().manifest().version() == cloud.version());
        }
    }
}
