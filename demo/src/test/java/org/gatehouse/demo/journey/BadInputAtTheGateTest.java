package org.gatehouse.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.demo.play.Card;
import org.gatehouse.demo.play.GateMachine;
import org.gatehouse.demo.play.Paper;
import org.gatehouse.demo.play.Shown.Tone;
import org.gatehouse.demo.play.Venue;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
@ExtendWith(TheVenue.class)
class BadInputAtTheGateTest {
    @TempDir
    Path folder;

    @Test
    void aTornListIsNotTakenInAndTheNextTryGoesOn(Venue venue) throws IOException {
        var occasion = Occasion.with(1, venue, folder);
        occasion.clerk().cloud().manifests().newest(occasion.event());
        var list = list(venue, occasion.event());
        var whole = Files.readAllBytes(list);
        Files.write(list, torn(whole));
        try (var gate = venue.gate("torn").switchOn()) {
            var code = occasion.clerk().cloud().gates().newEnrolment(occasion.event(), IdempotencyKey.random()).code();
            gate.person().write("enrol-code", code.forPeople()).press("enrol-go");

            assertThat(gate.person().readInside("preload-notice")).contains("The list arrived damaged")
                    .contains("It was not taken in. Try again");
            Files.write(list, whole);
            gate.person().press("preload-again");
            gate.standAt("North · Entry");
            assertThat(gate.present(occasion.frames().getFirst()).tone()).isEqualTo(Tone.ADMIT);
        }
    }

    @Test
    void codesThatAreNoTicketOfThisEventAreRefusedByNameWithANextStep(Venue venue) {
        var occasion = Occasion.with(1, venue, folder);
        var other = Occasion.with(1, venue, folder);
        var poster = Paper.write(Card.of("https://harvest-moon.example/poster"), folder.resolve("poster.png"));
        try (var gate = occasion.gateReady(venue, "North")) {
            var noTicket = gate.present(poster);
            assertThat(noTicket.tone()).isEqualTo(Tone.REFUSE);
            assertThat(noTicket.headline()).isEqualTo("Not a ticket");
            assertThat(noTicket.next()).contains("Ask the guest");
            assertThat(gate.person().window().everything()).doesNotContain("harvest-moon.example/poster");

            var otherEvent = gate.present(other.frames().getFirst());
            assertThat(otherEvent.tone()).isEqualTo(Tone.REFUSE);
            assertThat(otherEvent.headline()).isEqualTo("Wrong event");
            assertThat(otherEvent.next()).contains("Ask for the ticket for Occasion");

            assertThat(gate.present(occasion.frames().getFirst()).tone()).isEqualTo(Tone.ADMIT);
        }
    }

    @Test
    void aFullDiskAccusesNobodyAndNothingIsLost(Venue venue) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "takes the disk away with Linux's prlimit");
        var occasion = Occasion.with(2, venue, folder);
        try (var gate = occasion.gateReady(venue, "North")) {
            gate.cable().pull();
            assertThat(gate.present(occasion.frames().get(0)).tone()).isEqualTo(Tone.ADMIT);

            mayWrite(gate, "0");
            var full = gate.present(occasion.frames().get(1));
            assertThat(full.tone()).isEqualTo(Tone.UNJUDGED);
            assertThat(full.next()).contains("Free some space, then scan again");

            mayWrite(gate, "unlimited");
            assertThat(gate.presentUntil(occasion.frames().get(1), "Let in").tone()).isEqualTo(Tone.ADMIT);
            gate.cable().plugIn();
            gate.person().readUntil("standing-waiting", "All sent"::equals);
        }
        assertThat(occasion.statistics().admitted()).isEqualTo(2);
        assertThat(occasion.statistics().incidents()).isEmpty();
    }

    /// The kernel refuses this process to make any file longer than this, as a full disk does.
    private static void mayWrite(GateMachine gate, String bytes) throws Exception {
        int outcome = new ProcessBuilder("/usr/bin/prlimit", "--pid", String.valueOf(gate.pid()),
                "--fsize=" + bytes + ":unlimited").inheritIO().start().waitFor();
        assertThat(outcome).isZero();
    }

    private static byte[] torn(byte[] whole) {
        var torn = whole.clone();
        torn[torn.length / 2] ^= 0x55;
        return torn;
    }

    private static Path list(Venue venue, EventId event) throws IOException {
        try (var files = Files.walk(venue.folder().resolve("cloud/s3"))) {
            return files.filter(file -> file.toString().contains("manifests") && file.toString().contains(event.value())
                    && Files.isRegularFile(file)).findFirst().orElseThrow();
        }
    }
}
