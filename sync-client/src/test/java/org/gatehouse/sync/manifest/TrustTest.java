package org.gatehouse.sync.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.manifest.Succession;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.wire.EventKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 5);
    private final SigningKey fresh = SigningKey.generate(new SecureRandom());
    private final EventKey newest = new EventKey(3, fresh.verifyingKey());
    private CloudServer cloud;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(clock.getAsLong()));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void onceAKeyHasBeenFollowedByAnotherItSignsNoManifestAnyMore() {
        try (var gate = gate()) {
            cloud.offer(festival.snapshot(20, festival.facts().with(List.of(festival.keys().getFirst(), newest)),
                    List.of()));
            gate.preload(progress -> {});
            assertThat(gate.standing().manifest().version()).isEqualTo(20);

            cloud.offer(festival.snapshot(30));

            assertNotTrusted(gate);
            assertThat(gate.standing().manifest().version()).isEqualTo(20);
        }
    }

    @Test
    void aKeyThatNobodyTrustedHasAnnouncedIsNotTrusted() {
        var stranger = SigningKey.generate(new SecureRandom());
        serve(Succession.announce(Festival.EVENT, 2, stranger, newest));
        try (var gate = gate()) {
            cloud.offer(festival.snapshot(20).signedBy(3, fresh));

            assertNotTrusted(gate);
            assertThat(gate.facts().orElseThrow().keys()).isEqualTo(festival.keys());
        }
    }

    @Test
    void aKeyAnnouncedByTheOneBeforeIsTrusted() {
        serve(festival.announcing(newest));
        try (var gate = gate()) {
            cloud.offer(festival.snapshot(20).signedBy(3, fresh));
            gate.preload(progress -> {});
            assertThat(gate.standing().manifest().version()).isEqualTo(20);
        }
    }

    @Test
    void aGateWhoseStoreIsGoneStillTrustsNoKeyThatAnotherHasFollowed() throws IOException {
        serve(festival.announcing(newest));
        var house = new GateHouse(home, cloud, clock);
        var enrolled = house.enrolled();
        try (var gate = house.gates().open(enrolled)) {
            cloud.offer(festival.snapshot(20).signedBy(3, fresh));
            gate.preload(progress -> {});
        }
        loseTheStore();
        cloud.offer(festival.snapshot(30));

        try (var gate = house.gates().open(enrolled)) {
            assertNotTrusted(gate);

            cloud.offer(festival.snapshot(30).signedBy(3, fresh));
            gate.preload(progress -> {});
            assertThat(gate.standing().manifest().version()).isEqualTo(30);
        }
    }

    /// What the machine noted of the enrolment is still there.
    private void loseTheStore() throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("gate.db")).toList()) {
                Files.delete(file);
            }
        }
    }

    private GateClient gate() {
        return new GateHouse(home, cloud, clock).standingAt(Festival.NORTH);
    }

    private void serve(Succession announced) {
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/keys")) {
                return false;
            }
            cloud.reply(exchange, 200, new EventKeys(Festival.EVENT, List.of(newest), List.of(announced)));
            return true;
        });
    }

    private static void assertNotTrusted(GateClient gate) {
        assertThatThrownBy(() -> gate.preload(progress -> {})).isInstanceOfSatisfying(PreloadFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(new PreloadFailure.NotTrusted()));
    }
}
