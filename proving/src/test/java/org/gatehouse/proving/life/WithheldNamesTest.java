package org.gatehouse.proving.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.proving.life.Town.sync;

import java.nio.file.Path;
import java.time.Duration;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.manifest.GatePolicy.Emails;
import org.gatehouse.ticketing.manifest.GatePolicy.Holders;
import org.gatehouse.ticketing.manifest.GatePolicy.Unpaid;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithheldNamesTest {
    @TempDir
    Path home;

    @Test
    void aGateForgetsNamesThatTheOrganizerWithholdsAndLearnsThemWhenAllowedAgain() {
        var town = new Town(home);
        var guest = town.code(town.sell());
        try (var gate = town.gate(0); var other = town.gate(1)) {
            assertThat(name(gate, guest)).isEqualTo("Ada Okafor");

            allow(town, Holders.WITHHELD);
            town.sell();
            heard(town, gate);
            town.sell();
            heard(town, other);
            assertThat(tickets(gate)).isEqualTo(2);
            assertThat(tickets(other)).isEqualTo(3);

            // were the names still stored, they would be shown at once
            allow(town, Holders.SHOWN);
            hears(town, gate);
            hears(town, other);
            assertThat(name(gate, guest)).isNull();
            assertThat(name(other, guest)).isNull();

            heard(town, gate);
            assertThat(name(gate, guest)).isEqualTo("Ada Okafor");
            assertThat(tickets(gate)).isEqualTo(3);
            assertThat(gate.standing().notices()).isEmpty();
        }
    }

    /// The change, and does not fetch anything yet.
    private static void hears(Town town, SteppedGate gate) {
        town.pass(Duration.ofMinutes(1));
        gate.syncNow();
        gate.step();
        assertThat(gate.facts().orElseThrow().policy().holders()).isEqualTo(Holders.SHOWN);
        assertThat(gate.wantsManifest()).isTrue();
    }

    private static void heard(Town town, SteppedGate gate) {
        town.pass(Duration.ofMinutes(1));
        sync(gate);
        assertThat(gate.wantsManifest()).isFalse();
    }

    private static @Nullable String name(SteppedGate gate, String code) {
        return gate.look(code) instanceof Admit admit ? admit.known().row().holder() : "not let in";
    }

    private static long tickets(SteppedGate gate) {
        return gate.standing().manifest().tickets();
    }

    private static void allow(Town town, Holders holders) {
        town.organizer.setPolicy(town.event, new PolicyChange(holders, Unpaid.REFUSED, 200, Emails.WITHHELD, null));
    }
}
