package org.gatehouse.proving.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.proving.life.Town.sync;

import java.nio.file.Path;
import java.time.Duration;
import org.gatehouse.proving.aws.Archive;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.checkin.HistoryEntry.Upload;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevokedDeviceTest {
    @TempDir
    Path home;

    @Test
    void everyRecordOfARevokedDeviceCountsFromBeforeOrIsHeldApartFromAfterAndNoneIsMissing() {
        var town = new Town(home);
        var before = town.sell();
        var waiting = town.sell();
        var after = town.sell();
        try (var gate = town.gate(0); var other = town.gate(1)) {
            var counted = gate.present(town.code(before)).record().orElseThrow();
            sync(gate);
            town.pass(Duration.ofMinutes(1));
            var late = gate.present(town.code(waiting)).record().orElseThrow();
            town.organizer.revoke(gate.event().device());
            town.pass(Duration.ofMinutes(1));
            var later = gate.present(town.code(after)).record().orElseThrow();
            sync(gate);
            sync(gate);

            var archive = Archive.of(town.server);
            assertThat(archive.counting(town.event)).extracting(record -> record.id()).containsExactly(counted);
            assertThat(archive.held(town.event)).extracting(held -> held.record().id())
                    .containsExactlyInAnyOrder(late, later);
            assertThat(archive.held(town.event)).extracting(Archive.Held::reason)
                    .containsOnly(Reason.DEVICE_REVOKED);
            assertThat(gate.standing().waiting()).isZero();
            assertThat(gate.standing().link()).isInstanceOf(Link.Revoked.class);
            assertThat(gate.recent(2)).extracting(entry -> entry.upload())
                    .containsOnly(new Upload.Quarantined(Reason.DEVICE_REVOKED));
            sync(other);
            assertThat(other.present(town.code(waiting)).verdict().kind()).hasToString("ADMIT");
        }
        assertThat(town.organizer.statistics(town.event).admitted()).isEqualTo(1);
    }
}
