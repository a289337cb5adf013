package org.gatehouse.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.gatehouse.demo.play.GateMachine;
import org.gatehouse.demo.play.Shown.Tone;
import org.gatehouse.demo.play.Venue;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
@ExtendWith(TheVenue.class)
class TwoGatesCutOffTest {
    @TempDir
    Path folder;

    @Test
    void aTicketThatBothAdmittedIsOnePersonAndOneIncidentThatNamesBothGates(Venue venue) {
        var occasion = Occasion.with(2, venue, folder);
        var shared = occasion.frames().get(0);
        try (var north = occasion.gateReady(venue, "North"); var south = occasion.gateReady(venue, "South")) {
            north.cable().pull();
            south.cable().pull();

            assertThat(north.present(shared).tone()).isEqualTo(Tone.ADMIT);
            assertThat(south.present(shared).tone()).isEqualTo(Tone.ADMIT);
            assertThat(south.present(occasion.frames().get(1)).tone()).isEqualTo(Tone.ADMIT);

            backOnline(south);
            backOnline(north);
        }
        var counted = occasion.statistics();
        assertThat(counted.admitted()).isEqualTo(2);
        assertThat(counted.surplus()).isEqualTo(1);
        assertThat(counted.incidents()).singleElement().satisfies(incident -> assertThat(
                incident.admissions().stream().map(admission -> name(counted, admission.gate().value()))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("North", "South"));
    }

    @Test
    void aPreloadedGateStartsAndAdmitsWithoutNetwork(Venue venue) {
        var occasion = Occasion.with(1, venue, folder);
        try (var gate = occasion.gateReady(venue, "North")) {
            gate.switchOff();
            gate.cable().pull();

            gate.switchOn().person().see("entry");

            var shown = gate.present(occasion.frames().getFirst());
            assertThat(shown.tone()).isEqualTo(Tone.ADMIT);
            assertThat(shown.holder()).isEqualTo("Guest 1");
            backOnline(gate);
        }
        assertThat(occasion.statistics().admitted()).isEqualTo(1);
    }

    private static void backOnline(GateMachine gate) {
        gate.cable().plugIn();
        gate.person().readUntil("standing-waiting", "All sent"::equals);
    }

    private static String name(Statistics counted, String gate) {
        return counted.gates().stream().filter(each -> each.gate().value().equals(gate)).findFirst().orElseThrow()
                .name();
    }
}
