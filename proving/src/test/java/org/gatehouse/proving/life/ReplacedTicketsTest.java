package org.gatehouse.proving.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.proving.life.Town.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.Void;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedTicketsTest {
    @TempDir
    Path home;

    @Test
    void aGateThatHasHeardRefusesTheOldCodesAndAdmitsTheNewOnes() {
        var town = new Town(home);
        var lost = town.sell();
        var given = town.sell();
        try (var gate = town.gate(0)) {
            town.pass(Duration.ofMinutes(1));
            var reissued = replace(town, lost, "reissue", Map.of());
            var transferred = replace(town, given, "transfer", new TicketTransfer("Grace Hopper"));
            sync(gate);

            assertThat(gate.present(town.code(lost)).verdict()).isInstanceOfSatisfying(Void.class,
                    refused -> assertThat(refused.status()).isEqualTo(TicketStatus.REISSUED));
            assertThat(gate.present(town.code(given)).verdict()).isInstanceOfSatisfying(Void.class,
                    refused -> assertThat(refused.status()).isEqualTo(TicketStatus.TRANSFERRED));
            assertThat(gate.present(town.code(reissued.now().id())).verdict()).isInstanceOf(Admit.class);
            assertThat(gate.present(town.code(transferred.now().id())).verdict()).isInstanceOfSatisfying(Admit.class,
                    admit -> assertThat(admit.known().row().holder()).isEqualTo("Grace Hopper"));
            sync(gate);
        }
        var counted = town.organizer.statistics(town.event);
        assertThat(counted.sold()).isEqualTo(2);
        assertThat(counted.admitted()).isEqualTo(2);
        assertThat(counted.remaining()).isZero();
    }

    private static Replacement replace(Town town, TicketId ticket, String how, Object asked) {
        return town.organizer.post("/tickets/" + ticket.value() + "/" + how, asked, Replacement.class);
    }
}
