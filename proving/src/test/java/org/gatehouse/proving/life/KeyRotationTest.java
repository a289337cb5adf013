package org.gatehouse.proving.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.proving.life.Town.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AdmitSignatureOnly;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.wire.EventKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    @TempDir
    Path home;

    private Town town;

    @BeforeEach
    void open() {
        town = new Town(home);
    }

    @Test
    void aGateLearnsOfTheNewKeyByTheFeedAndAdmitsWhatEitherHasSigned() {
        var before = town.sell();
        try (var gate = town.gate(0)) {
            town.pass(Duration.ofSeconds(5));
            rotate();
            town.pass(Duration.ofSeconds(5));
            var after = town.sell();
            sync(gate);

            assertThat(keyOf(town.code(before))).isZero();
            assertThat(keyOf(town.code(after))).isEqualTo(1);
            assertThat(gate.facts().orElseThrow().keys()).extracting(EventKey::number).containsExactly(0, 1);
            assertThat(gate.present(town.code(before)).verdict()).isInstanceOf(Admit.class);
            assertThat(gate.present(town.code(after)).verdict()).isInstanceOf(Admit.class);
            assertThat(gate.standing().notices()).isEmpty();
        }
    }

    @Test
    void aGateThatWasAwayForSeveralRotationsFollowsTheChain() {
        try (var gate = town.gate(0)) {
            for (int i = 0; i < 4; i++) {
                town.pass(Duration.ofMinutes(1));
                rotate();
                town.pass(Duration.ofMinutes(1));
                town.organizer.edit(town.event, Town.festivalUntil(Town.DOORS.plus(Duration.ofHours(9 + i))));
            }
            var sold = town.sell();
            sync(gate);

            assertThat(gate.standing().notices()).isEmpty();
            assertThat(gate.facts().orElseThrow().keys()).extracting(EventKey::number).containsExactly(0, 1, 2, 3, 4);
            assertThat(gate.present(town.code(sold)).verdict()).isInstanceOf(Admit.class);
        }
    }

    @Test
    void aGateEnrolledWithTheOldKeyTakesAManifestOfTheNewOne() {
        town.sell();
        try (var gate = town.gate(0)) {
            rotate();
            town.sell();
            gate.preload(progress -> {});

            assertThat(gate.facts().orElseThrow().keys()).extracting(EventKey::number).containsExactly(0, 1);
            assertThat(gate.standing().notices()).isEmpty();
        }
    }

    @Test
    void aTicketSoldAfterTheRotationIsAdmittedBySignatureOnceTheKeyIsKnown() {
        try (var gate = town.gate(0)) {
            town.pass(Duration.ofMinutes(5));
            rotate();
            sync(gate);
            town.pass(Duration.ofMinutes(5));
            var sold = town.sell();

            assertThat(gate.present(town.code(sold)).verdict()).isInstanceOf(AdmitSignatureOnly.class);
        }
    }

    @Test
    void anEventHasSixteenKeysAndNoMore() {
        for (int i = 1; i <= 15; i++) {
            rotate();
        }

        assertThat(rotatedKeys().keys()).hasSize(16);
        assertThatThrownBy(this::rotate).hasMessageContaining("no-more-keys");
    }

    private EventKeys rotate() {
        return town.organizer.post("/events/" + town.event.value() + "/keys", Map.of(), EventKeys.class);
    }

    private EventKeys rotatedKeys() {
        return town.organizer.get("/events/" + town.event.value() + "/keys", EventKeys.class);
    }

    private static int keyOf(String code) {
        return TicketCode.decode(code).orElseThrow().key();
    }
}
