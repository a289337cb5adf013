package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestPost.ADA;
import static org.gatehouse.backend.runtime.TestPost.ORGANIZER;
import static org.gatehouse.backend.runtime.TestPost.path;

import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gatehouse.backend.ticket.pdf.PageReader;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.Replacement;
import org.junit.jupiter.api.Test;

/// Tickets by e-mail, over a mail service that is spoken to as Amazon's is.
class MailTest extends OverThePost {
    @Test
    void aGuestGetsAllTicketsInOneMessage() throws Exception {
        var bought = bought(ADA, 3);

        post.send(bought, ADA);

        var message = post.sent(bought).getFirst();
        assertThat(message.getSubject()).isEqualTo("Your tickets for Harvest Moon");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("Ada Lindqvist <" + ADA
                + ">");
        var attached = ((MimeMultipart) message.getContent()).getBodyPart(1).getInputStream().readAllBytes();
        try (var document = Loader.loadPDF(attached)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            var pages = new PDFRenderer(document);
            for (int page = 0; page < 3; page++) {
                var code = TicketCode.decode(PageReader.read(pages, page));
                assertThat(code).map(TicketCode::ticket).contains(bought.tickets().get(page).id());
            }
        }
    }

    @Test
    void whatWasSentIsInTheHistoryAndInTheLogWithoutTheAddress() {
        var bought = bought(ADA, 2);
        long before = version();

        var after = post.send(bought, ADA);

        var mailing = new Mailing(api.now, ADA, new UserId("u7"), 2);
        assertThat(after.mailed()).isEqualTo(mailing);
        assertThat(post.history(bought).mailings()).extracting(GuestHistory.Mailed::mailing).containsExactly(mailing);
        assertThat(post.history(bought).deeds()).extracting(LogEntry::deed).contains("registrations.mail");
        assertThat(post.history(bought).deeds().toString()).doesNotContain(ADA);
        Guest.Changes changes = api.get(ORGANIZER,
                TestApi.path(event.id()) + "/guests/changes?after=" + before, Guest.Changes.class);
        assertThat(changes.guests()).extracting(guest -> guest.registration().mailed()).containsExactly(mailing);
    }

    private long version() {
        return api.<Guest.Listed>get(ORGANIZER, TestApi.path(event.id()) + "/guests", Guest.Listed.class).version();
    }

    @Test
    void gatesHearNothingOfIt() {
        var gate = TestGate.enrol(api, ORGANIZER, event.id(), event.gates().getFirst().id(), "One");
        var bought = bought(ADA, 1);
        long before = version();

        post.send(bought, ADA);

        var page = api.call(gate.token(), "GET", TestApi.path(event.id()) + "/changes?after=" + before, null, Map.of());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("mail").doesNotContain(ADA)
                .doesNotContain(bought.tickets().getFirst().id().value());
    }

    @Test
    void repeatedItIsSentOnceAndAskedForAgainTwice() throws Exception {
        var bought = bought(ADA, 1);
        var key = Map.of("idempotency-key", UUID.randomUUID().toString());

        for (int i = 0; i < 2; i++) {
            api.good(api.call(ORGANIZER, "POST", path(bought) + "/mail", new MailRequest(ADA), key),
                    Registration.class);
        }
        assertThat(post.sent(bought)).hasSize(1);
        api.now = api.now.plusSeconds(60);
        post.send(bought, ADA);

        assertThat(post.sent(bought)).hasSize(2);
        assertThat(post.history(bought).mailings()).extracting(mailed -> mailed.mailing().at()).containsExactly(api.now,
                api.now.minusSeconds(60));
    }

    @Test
    void onlyTicketsThatGatesLetInAreSent() {
        var bought = bought(ADA, 3);
        api.post(ORGANIZER, "/tickets/" + bought.tickets().get(0).id().value() + "/block", "{}", Map.class);
        api.post(ORGANIZER, "/tickets/" + bought.tickets().get(1).id().value() + "/reissue", "{}", Replacement.class);

        assertThat(post.send(bought, ADA).mailed()).extracting(Mailing::tickets).isEqualTo(2);
    }

    @Test
    void aCorrectedAddressIsTheOneThatCounts() {
        var bought = bought("ada@exmaple.org", 1);
        post.send(bought, "ada@exmaple.org");
        api.put(ORGANIZER, path(bought) + "/attendee",
                new AttendeeEdit(bought.attendee(), new Attendee("Ada Lindqvist", ADA)), Registration.class, Map.of());

        assertThat(post.refused(bought, "ada@exmaple.org")).isEqualTo("address-changed");
        post.send(bought, ADA);

        assertThat(post.history(bought).mailings()).extracting(mailed -> mailed.mailing().to()).containsExactly(ADA,
                "ada@exmaple.org");
    }
}
