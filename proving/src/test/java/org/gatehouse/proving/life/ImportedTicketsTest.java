package org.gatehouse.proving.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.proving.life.Town.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.NotATicket;
import org.gatehouse.ticketing.admission.Verdict.Void;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.wire.Imports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedTicketsTest {
    private static final TypeNumber DAY = new TypeNumber(1);
    private static final String LEGACY = "{\"ticketId\":\"TCK-0042\",\"eventId\":\"old-event\",\"v\":1}";

    @TempDir
    Path home;

    @Test
    void aGateAdmitsBarcodesOfOthersAndOlderCodesByItsListAloneAndTurnsThemAwayOnceVoid() {
        var town = new Town(home);
        var snapshot = imported(town, new Imports.Row("4006381333931", DAY, "Ada Okafor"),
                new Imports.Row("TCK-0042", DAY, null));
        try (var gate = town.gate(0)) {
            assertThat(gate.present("4006381333931").verdict()).isInstanceOfSatisfying(Admit.class,
                    admit -> assertThat(admit.known().row().holder()).isEqualTo("Ada Okafor"));
            assertThat(gate.present(LEGACY).verdict()).isInstanceOf(Admit.class);
            town.pass(Duration.ofMinutes(1));
            assertThat(gate.present(LEGACY).verdict()).isInstanceOf(AlreadyIn.class);
            assertThat(gate.present("later").verdict()).isInstanceOf(NotATicket.class);

            var later = imported(town, new Imports.Row("later", DAY, null), new Imports.Row("cancelled", DAY, null));
            town.organizer.block(later.getFirst());
            town.organizer.cancel(town.organizer.ticket(later.getLast()).registration());
            town.organizer.block(snapshot.getFirst());
            sync(gate);

            assertThat(gate.present("later").verdict()).isInstanceOf(Void.class);
            assertThat(gate.present("cancelled").verdict()).isInstanceOf(Void.class);
            assertThat(gate.present("4006381333931").verdict()).isInstanceOf(Void.class);
        }
        assertThat(town.organizer.statistics(town.event).admitted()).isEqualTo(2);
    }

    private static List<org.gatehouse.ticketing.ticket.TicketId> imported(Town town, Imports.Row... rows) {
        return town.organizer.post("/events/" + town.event.value() + "/imports",
                new Imports.Request(List.of(rows)), Imports.Reply.class).tickets();
    }
}
