package org.gatehouse.ticketing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateDetailsTest {
    @Test
    void theSameGateIsWrittenInTheSameWayHoweverItsDirectionsWereNamed() {
        var outFirst = new LinkedHashSet<>(List.of(Direction.OUT, Direction.IN));

        var gate = new GateDetails("North", List.of(), outFirst);

        assertThat(gate.directions()).containsExactly(Direction.IN, Direction.OUT);
    }
}
