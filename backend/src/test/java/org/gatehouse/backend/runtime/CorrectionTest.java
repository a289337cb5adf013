package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Download;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.junit.jupiter.api.Test;

/// Names that were wrong, put right on tickets, at gates and on paper.
class CorrectionTest extends TicketsInHand {
    @Test
    void aCorrectedNameIsOnItsTicketsAtTheGatesAndOnPaperAndTheirCodesStayGood() throws Exception {
        var bought = api.buy(OWNER, event.id(), "Ada Lovlace", 3);
        var ada = bought.tickets().getFirst();
        Replacement given = api.post(OWNER, at(bought.tickets().getLast(), "transfer"), new TicketTransfer("Grace"),
                Replacement.class);
        var gate = TestGate.enrol(api, OWNER, event.id(), event.gates().getFirst().id(), "One");
        paper(ada);
        var right = new Attendee("Ada Lovelace", "ada@example.org");

        Registration now = api.put(BOX_OFFICE, at(bought, "attendee"), new AttendeeEdit(bought.attendee(), right),
                Registration.class, Map.of());

        assertThat(now).isEqualTo(read(bought.id())).extracting(Registration::attendee).isEqualTo(right);
        assertThat(now.tickets()).containsExactlyInAnyOrder(ada.named("Ada Lovelace"),
                bought.tickets().get(1).named("Ada Lovelace"), given.before(), given.now());
        SignedText page = api.get(gate.token(), path(event.id()) + "/changes?after=6", SignedText.class);
        assertThat(page.text().lines().skip(1)).hasSize(3).anyMatch(line -> line.contains("Grace"))
                .filteredOn(line -> line.contains("Ada Lovelace")).hasSize(2)
                .anyMatch(line -> line.contains(ada.id().wire()));
        assertThat(paper(ada)).contains("Ada Lovelace");
    }

    @Test
    void whoCorrectsWhatIsNotThereAnyMoreIsToldAndNothingIsLost() {
        var bought = api.buy(OWNER, event.id(), "Ada", 1);
        var first = new AttendeeEdit(bought.attendee(), new Attendee(" Ada L. ", null));
        var second = new AttendeeEdit(bought.attendee(), new Attendee("Adam", null));

        Registration corrected = api.put(OWNER, at(bought, "attendee"), first, Registration.class, Map.of());
        Registration again = api.put(OWNER, at(bought, "attendee"), first, Registration.class, Map.of());
        var late = api.refused(OWNER, "PUT", at(bought, "attendee"), second);
        var wrong = api.refused(OWNER, "PUT", at(bought, "attendee"),
                new AttendeeEdit(corrected.attendee(), new Attendee(" ", "not an address")));
        api.post(OWNER, at(bought, "cancel"), "{}", Registration.class);
        var over = api.refused(OWNER, "PUT", at(bought, "attendee"),
                new AttendeeEdit(corrected.attendee(), new Attendee("Adam", null)));

        assertThat(again).isEqualTo(corrected);
        assertThat(late.type()).isEqualTo("attendee-changed");
        assertThat(wrong.errors()).extracting(FieldFault::field).containsExactly("now.name", "now.email");
        assertThat(over.type()).isEqualTo("registration-over");
        assertThat(read(bought.id()).attendee()).isEqualTo(new Attendee("Ada L.", null));
    }

    @Test
    void aTicketGivenAwayUnderAWrongNameGetsTheRightOneAlone() {
        var bought = api.buy(OWNER, event.id(), "Ada", 2);
        Replacement given = api.post(OWNER, at(bought.tickets().getLast(), "transfer"), new TicketTransfer("Grce"),
                Replacement.class);
        var gate = TestGate.enrol(api, OWNER, event.id(), event.gates().getFirst().id(), "One");

        Ticket now = api.put(BOX_OFFICE, at(given.now(), "holder"), new HolderEdit("Grce", " Grace "), Ticket.class,
                Map.of());

        assertThat(now).isEqualTo(given.now().named("Grace")).isEqualTo(read(given.now()));
        SignedText page = api.get(gate.token(), path(event.id()) + "/changes?after=6", SignedText.class);
        assertThat(page.text().lines().skip(1)).singleElement().asString().contains("Grace", now.id().wire());
        assertThat(read(bought.id()).attendee().name()).isEqualTo("Ada");
        assertThat(api.refused(OWNER, "PUT", at(now, "holder"), new HolderEdit("Grce", "Gracia")).type())
                .isEqualTo("attendee-changed");
        assertThat(api.refused(OWNER, "PUT", at(now, "holder"), new HolderEdit("Grace", " ")).errors())
                .extracting(FieldFault::field).containsExactly("now");
        assertThat(api.refused(OWNER, "PUT", at(given.before(), "holder"), new HolderEdit("Ada", "Eve")).type())
                .isEqualTo("not-valid");
    }

    private String paper(Ticket ticket) throws Exception {
        Download download = api.get(OWNER, at(ticket, "download"), Download.class);
        try (var pdf = Loader.loadPDF(TestApi.fetch(download.url()))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
