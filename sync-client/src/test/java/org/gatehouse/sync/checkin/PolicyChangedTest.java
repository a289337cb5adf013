package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.festival.Eventually.until;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.GatePolicy.Holders;
import org.gatehouse.ticketing.manifest.GatePolicy.Unpaid;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyChangedTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    private static final GatePolicy WITHHELD = new GatePolicy(Holders.WITHHELD, Unpaid.REFUSED, 200);

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 20);
    private final CountDownLatch arrives = new CountDownLatch(1);
    private volatile boolean waited;
    private CloudServer cloud;
    private GateHouse house;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(clock.getAsLong()));
        house = new GateHouse(home, cloud, clock);
    }

    @AfterEach
    void close() {
        arrives.countDown();
        cloud.close();
    }

    @Test
    void aGateThatFetchesOtherTicketsHearsMeanwhileWhatChangesAndDoesNotForgetIt() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.goWrong((exchange, call) -> call.endsWith("/rows") && keptWaiting());
            change(WITHHELD);
            cloud.offer(festival.snapshot(cloud.version(), facts(WITHHELD), rows()));
            follow(gate);
            until(() -> asked("/rows").size() == 2);

            cloud.change(new Change.Gone(festival.ticket(7)));
            follow(gate);

            assertThat(gate.standing().manifest().tickets()).isEqualTo(19);
            assertThat(waited).isFalse();
            arrives.countDown();
            gate.preload(progress -> {});
            assertThat(asked("/manifest").getLast()).endsWith("/manifest");
            assertThat(gate.standing().manifest().tickets()).isEqualTo(19);
            assertThat(gate.standing().manifest().version()).isEqualTo(cloud.version());
            assertThat(gate.present(festival.code(7)).verdict()).isNotInstanceOf(Admit.class);
            assertThat(gate.present(festival.code(8)).verdict()).isInstanceOf(Admit.class);
        }
    }

    @Test
    void aSnapshotThatTakesLongIsAskedForByTheSameVersionHoweverFarTheEventMovesOn() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.goWrong((exchange, call) -> call.contains("covering") && cloud.refuse(exchange, 503, "busy"));
            change(WITHHELD);
            for (int i = 1; i <= 3; i++) {
                int tries = i;
                follow(gate);
                until(() -> asked("covering").size() >= tries);
                cloud.change(new Change.Gone(festival.ticket(i)));
            }

            assertThat(asked("covering")).allMatch(call -> call.endsWith("covering=11"));
            cloud.goRight();
            cloud.offer(festival.snapshot(11, facts(WITHHELD), rows()));
            gate.preload(progress -> {});
            assertThat(gate.standing().manifest().tickets()).isEqualTo(17);
        }
    }

    @Test
    void aGateThatMissedThatNamesWereWithheldForAWhileFetchesThemAnew() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            change(WITHHELD);
            change(GatePolicy.standard());

            follow(gate);

            until(() -> asked("covering=12").size() == 1);
        }
    }

    private boolean keptWaiting() {
        try {
            arrives.await(1500, TimeUnit.MILLISECONDS);
            waited = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private List<String> asked(String what) {
        return cloud.requests().stream().filter(call -> call.contains(what)).toList();
    }

    private void change(GatePolicy policy) {
        cloud.change(new Change.Facts(facts(policy)));
    }

    private void follow(GateClient gate) {
        clock.pass(Duration.ofMinutes(1));
        gate.startSync();
        gate.syncNow();
        until(() -> gate.standing().manifest().version() == cloud.version());
    }

    private List<ManifestRow> rows() {
        return festival.tickets().stream().map(festival::row).toList();
    }

    private EventFacts facts(GatePolicy policy) {
        var facts = festival.facts();
        return new EventFacts(facts.event(), facts.shortId(), facts.name(), facts.venue(), facts.zone(), facts.doors(),
                facts.start(), facts.end(), facts.status(), facts.types(), facts.gates(), facts.keys(), policy);
    }
}
