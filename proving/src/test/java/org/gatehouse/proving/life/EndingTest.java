package org.gatehouse.proving.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.proving.life.Town.sync;

import java.nio.file.Path;
import java.time.Duration;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
    @TempDir
    Path home;

    @Test
    void aGateJudgesUntilTheEndThatTheOrganizerHasGivenTheEventSince() {
        var town = new Town(home);
        var ticket = town.sell();
        try (var gate = town.gate(0)) {
            town.pass(Duration.ofMinutes(1));
            town.organizer.edit(town.event, Town.festivalUntil(Town.DOORS.plus(Duration.ofDays(3))));
            sync(gate);
            assertThat(gate.standing().manifest().goodUntil())
                    .isEqualTo(Town.DOORS.plus(Duration.ofDays(3)).plus(Duration.ofHours(12)));

            town.pass(Duration.ofDays(3));
            assertThat(gate.present(town.code(ticket)).verdict()).isInstanceOf(Admit.class);

            town.pass(Duration.ofHours(12));
            assertThat(gate.present(town.code(ticket)).verdict()).isEqualTo(new CouldNotJudge(Cause.MANIFEST_EXPIRED));
        }
    }
}
