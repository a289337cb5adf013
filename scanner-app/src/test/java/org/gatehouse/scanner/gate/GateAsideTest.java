package org.gatehouse.scanner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.figures.Figures;
import org.gatehouse.scanner.incidents.IncidentLine;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands beside the scanning, without a stage.
class GateAsideTest {
    private static final TicketId TICKET = Festival.ticket(Festival.WEEKEND, 1);
    private static final GateIncident AGAIN = new GateIncident.AdmittedAgain(new Incident(TICKET,
            List.of(Festival.admitted("2026-09-12T18:02:00Z", Festival.NORTH, Festival.ME),
                    Festival.admitted("2026-09-12T18:15:00Z", Festival.SOUTH, Festival.OTHER))));
    private static final GateIncident VOID = new GateIncident.AdmittedVoid(new AfterVoid(TICKET,
            TicketStatus.REFUNDED, Instant.parse("2026-09-12T17:30:00Z"),
            Festival.admitted("2026-09-12T18:20:00Z", Festival.NORTH, Festival.ME)));

    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate();

    @Test
    void peopleAMinuteAreThoseOfTheLastMinutesAndBarsThoseOfTwoHours() {
        gate.arriving(3, 9, 0, 8, 12, 40).withFreeSpace(7_000_000_000L);

        try (GateAside aside = aside()) {
            Figures figures = aside.figuresProperty().get();
            assertThat(figures.pace()).as("32 persons in four whole minutes, none of the fifth being over")
                    .isEqualTo(8);
            assertThat(figures.arrivals()).hasSize(24);
            assertThat(figures.arrivals().getFirst().from()).isEqualTo(Instant.parse("2026-09-12T16:45:00Z"));
            assertThat(figures.arrivals().getLast()).isEqualTo(new Figures.Bin(Festival.NOW, 3));
            assertThat(figures.arrivals().get(22).persons()).isEqualTo(69);
            assertThat(aside.roomProperty().get()).isEqualTo(OptionalLong.of(7_000_000_000L));
        }
    }

    @Test
    void anIncidentNamesBothGatesAndIsNewUntilSomebodyLooks() {
        gate.withIncidents(AGAIN);
        try (GateAside aside = aside()) {
            assertThat(aside.incidents().unseenProperty().get()).isEqualTo(1);
            assertThat(aside.incidents().lines()).singleElement().satisfies(line -> {
                assertThat(line.title()).isEqualTo("Admitted more than once");
                assertThat(line.whose()).isEqualTo("Weekend, standing");
                assertThat(line.events()).containsExactly("20:02 at North gate, on this machine",
                        "20:15 at South gate");
            });

            aside.incidents().looked();

            assertThat(aside.incidents().unseenProperty().get()).isZero();
        }

        gate.withIncidents(AGAIN, VOID);
        try (GateAside later = aside()) {
            assertThat(later.incidents().unseenProperty().get()).as("after another start").isEqualTo(1);
            assertThat(later.incidents().lines()).extracting(IncidentLine::seen).containsExactly(true, false);
            assertThat(later.incidents().lines().getLast().events()).containsExactly(
                    "20:20 at North gate, on this machine", "Refunded, since 19:30");
        }
    }

    private GateAside aside() {
        GateAside aside = new GateAside(gate, Background.immediate(), GateWords.in(Locale.UK),
                Settings.open(home.resolve("settings")));
        aside.start();
        return aside;
    }
}
