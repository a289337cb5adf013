package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.festival.Eventually.until;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.Void;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gate and its cloud, with and without a network between them.
class GateSyncTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 40);
    private CloudServer cloud;
    private GateHouse house;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(clock.getAsLong()));
        house = new GateHouse(home, cloud, clock);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void recordsReachTheCloudAndOnlyThenCountAsHeld() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            gate.present(festival.code(1));
            assertThat(gate.standing().waiting()).isEqualTo(2);

            gate.startSync();

            until(() -> gate.standing().waiting() == 0);
            assertThat(cloud.records()).hasSize(2);
            assertThat(gate.recent(9)).allSatisfy(
                    entry -> assertThat(entry.upload()).isEqualTo(new HistoryEntry.Upload.Held()));
            until(() -> gate.standing().link() instanceof Link.Online);
        }
    }

    @Test
    void whatHappensWithoutNetworkIsSentWhenItIsBack() {
        int port = cloud.port();
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.startSync();
            until(() -> gate.standing().link() instanceof Link.Online);
            cloud.close();
            for (int i = 0; i < 30; i++) {
                assertThat(gate.present(festival.code(i)).verdict()).isInstanceOf(Admit.class);
            }
            until(() -> gate.standing().link() instanceof Link.Offline);
            assertThat(gate.standing().waiting()).isEqualTo(30);

            cloud = CloudServer.at(port, festival, cloud::now);
            gate.syncNow();

            until(() -> gate.standing().waiting() == 0);
            assertThat(cloud.records()).extracting(record -> record.id().sequence()).hasSize(30).isSorted();
        }
    }

    @Test
    void aGateWithNothingToSendNoticesAllTheSameThatTheCloudIsGone() {
        int port = cloud.port();
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.startSync();
            until(() -> gate.standing().link() instanceof Link.Online);

            cloud.close();

            until(() -> gate.standing().link() instanceof Link.Offline);
            cloud = CloudServer.at(port, festival, cloud::now);
            until(() -> gate.standing().link() instanceof Link.Online);
        }
    }

    @Test
    void whatOtherGatesAndTheOrganizerDidIsKnownHere() {
        var other = new GateHouse(home.resolve("other"), cloud, clock);
        try (var south = other.standingAt(Festival.SOUTH); var north = house.standingAt(Festival.NORTH)) {
            south.present(festival.code(0));
            south.startSync();
            until(() -> south.standing().waiting() == 0);
            var row = festival.row(festival.ticket(1));
            cloud.change(new Change.Ticket(new ManifestRow(row.ticket(), TicketStatus.BLOCKED, SIX, null, null, null)));
            var sold = festival.newTicket(SIX);
            cloud.change(new Change.Ticket(festival.row(sold)));
            clock.pass(Duration.ofMinutes(1));
            north.startSync();
            until(() -> north.facts().isPresent() && north.standing().manifest().version() == cloud.version());

            assertThat(north.present(festival.code(0)).verdict()).isInstanceOfSatisfying(AlreadyIn.class,
                    already -> assertThat(already.first().gate()).isEqualTo(Festival.SOUTH));
            assertThat(north.present(festival.code(1)).verdict()).isInstanceOf(Void.class);
            assertThat(north.present(festival.code(sold)).verdict()).isInstanceOf(Admit.class);
            assertThat(north.standing().manifest().tickets()).isEqualTo(41);
            assertThat(north.standing().counts().inside()).isEqualTo(2);
        }
    }

    @Test
    void aGateThatComesLateLearnsWhatOthersDidBeforeItsSnapshot() {
        var early = new GateHouse(home.resolve("early"), cloud, clock);
        try (var gate = early.standingAt(Festival.SOUTH)) {
            gate.present(festival.code(0));
            gate.startSync();
            until(() -> gate.standing().waiting() == 0);
        }
        cloud.offer(festival.snapshot(cloud.version()));
        clock.pass(Duration.ofMinutes(1));

        try (var late = house.standingAt(Festival.NORTH)) {
            assertThat(late.present(festival.code(0)).verdict()).isInstanceOf(AlreadyIn.class);
        }
    }

    @Test
    void aRevokedDeviceSaysSo() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.goWrong((exchange, call) -> !call.endsWith("/records") && cloud.refuse(exchange, 403, "revoked"));
            gate.startSync();

            until(() -> gate.standing().link() instanceof Link.Revoked);
        }
    }
}
