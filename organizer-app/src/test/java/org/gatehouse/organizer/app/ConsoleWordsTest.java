package org.gatehouse.organizer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.gatehouse.desk.words.WordsCheck;
import org.gatehouse.organizer.exports.Format;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.Test;

class ConsoleWordsTest {

    private final Path words = Path.of("src/main/resources/org/gatehouse/organizer/app/words.properties");

    @Test
    void everyLanguageSaysAllThatEnglishSaysWithTheSamePlacesAndItsOwnPlurals() {
        assertThat(WordsCheck.of(Path.of("src/main/java"), words).translationProblems()).isEmpty();
    }

    @Test
    void everyWordTheConsoleSaysIsWrittenAndNoneIsLeftOver() {
        var check = WordsCheck
                .of(Path.of("src/main/java"), words)
                .saying(CloudFailure.Cause.class, VerdictKind.class, EventStatus.class, FieldFault.Fault.class,
                        Direction.class,
                        Channel.class, GateRecord.Grounds.class, Payment.class, Format.class, RegistrationStatus.class,
                        TicketStatus.class, Role.class, BatchAnswer.Reason.class)
                .families("flaw.", "unreadable.", "import.part.", "event-filter.", "events-layout.", "reentry.",
                        "contact.", "bin.",
                        "by.", "coming.",
                        "standing.", "deed.", "why.", "shown.", "tab.", "fate-why.", "membership.", "log-area.",
                        "password-rule.", "text-encoding.")
                .companions(".any", ".help")
                // deeds as the log names them
                .otherNames("events.archive", "events.unarchive", "events.change", "events.picture.change",
                        "events.picture.remove", "events.publish", "events.cancel",
                        "registrations.cancel", "registrations.attendee.change",
                        "registrations.refund", "registrations.mail");

        assertThat(check.problems()).isEmpty();
    }
}
