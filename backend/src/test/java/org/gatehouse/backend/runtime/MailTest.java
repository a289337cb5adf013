package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.backend.local.ses.SesEndpoint;
import org.gatehouse.backend.mail.Mailer;
import org.gatehouse.backend.mail.Sender;
import org.gatehouse.backend.ticket.pdf.PageReader;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Replacement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Tickets by e-mail, over a mail service that is spoken to as Amazon's is.
@ExtendWith(TestCloud.class)
class MailTest {
    private static final String ORGANIZER = "organizer:u7@mail";
    private static final String FROM = "tickets@nordlicht.example";
    private static final String ADA = "ada@example.org";
    private static final AccessKeys KEYS = AccessKeys.random(new SecureRandom());
    private static SesEndpoint post;
    private static TestApi api;
    private static TestCloud.Handles cloud;

    private Event event;

    @BeforeAll
    static void prepare(TestCloud.Handles handles, @TempDir Path folder) throws IOException {
        cloud = handles;
        TestApi.prepare(cloud);
        post = SesEndpoint.start(new SesEndpoint.Settings(folder, 0, KEYS, Set.of(FROM), Clock.systemUTC()));
        api = TestApi.over(cloud, mailer(post.endpoint(), KEYS, FROM));
    }

    @AfterAll
    static void stop() {
        post.close();
    }

    @BeforeEach
    void publish() {
        api.now = TestApi.DOORS.plusSeconds(600);
        event = api.published(ORGANIZER, 100, 100).event();
    }

    private static Mailer mailer(URI endpoint, AccessKeys keys, String from) {
        return new Mailer(() -> TestCloud.ses(endpoint, keys), new Sender(from, Optional.empty()), Locale.ENGLISH);
    }

    private Registration bought(String address, int quantity) {
        var order = new NewRegistration(event.id(), Channel.BOX_OFFICE, new Attendee("Ada Lindqvist", address),
                Payment.CARD, List.of(new NewRegistration.Line(new TypeNumber(1), quantity)));
        return api.post(ORGANIZER, "/registrations", order, Registration.class);
    }

    private static String path(Registration registration) {
        return "/registrations/" + registration.id().value();
    }

    private static Registration send(Registration registration, String to) {
        return api.post(ORGANIZER, path(registration) + "/mail", new MailRequest(to), Registration.class);
    }

    private static GuestHistory history(Registration registration) {
        return api.get(ORGANIZER, path(registration) + "/history", GuestHistory.class);
    }

    /// The messages with this registration's tickets.
    private static List<MimeMessage> sent(Registration registration) throws Exception {
        var document = "tickets-" + registration.id().value().substring(0, 8) + ".pdf";
        var messages = new ArrayList<MimeMessage>();
        for (var file : post.messages().all()) {
            var message = new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(Files.readAllBytes(file)));
            if (document.equals(((MimeMultipart) message.getContent()).getBodyPart(1).getFileName())) {
                messages.add(message);
            }
        }
        return messages;
    }

    @Test
    void aGuestGetsAllTicketsInOneMessage() throws Exception {
        var bought = bought(ADA, 3);

        send(bought, ADA);

        var message = sent(bought).getFirst();
        assertThat(message.getSubject()).isEqualTo("Your tickets for Harvest Moon");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("Ada Lindqvist <" + ADA
                + ">");
        var attached = ((MimeMultipart) message.getContent()).getBodyPart(1).getInputStream().readAllBytes();
        try (var document = Loader.loadPDF(attached)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            var pages = new PDFRenderer(document);
            for (int page = 0; page < 3; page++) {
                var code = TicketCode.decode(PageReader.read(pages.renderImageWithDPI(page, 150)));
                assertThat(code).map(TicketCode::ticket).contains(bought.tickets().get(page).id());
            }
        }
    }

    @Test
    void whatWasSentIsInTheHistoryAndInTheLogWithoutTheAddress() {
        var bought = bought(ADA, 2);
        long before = version();

        var after = send(bought, ADA);

        var mailing = new Mailing(api.now, ADA, new UserId("u7"), 2);
        assertThat(after.mailed()).isEqualTo(mailing);
        assertThat(history(bought).mailings()).extracting(GuestHistory.Mailed::mailing).containsExactly(mailing);
        assertThat(history(bought).deeds()).extracting(LogEntry::deed).contains("registrations.mail");
        assertThat(history(bought).deeds().toString()).doesNotContain(ADA);
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

        send(bought, ADA);

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
        assertThat(sent(bought)).hasSize(1);
        api.now = api.now.plusSeconds(60);
        send(bought, ADA);

        assertThat(sent(bought)).hasSize(2);
        assertThat(history(bought).mailings()).extracting(mailed -> mailed.mailing().at()).containsExactly(api.now,
                api.now.minusSeconds(60));
    }

    @Test
    void onlyTicketsThatGatesLetInAreSent() {
        var bought = bought(ADA, 3);
        api.post(ORGANIZER, "/tickets/" + bought.tickets().get(0).id().value() + "/block", "{}", Map.class);
        api.post(ORGANIZER, "/tickets/" + bought.tickets().get(1).id().value() + "/reissue", "{}", Replacement.class);

        assertThat(send(bought, ADA).mailed()).extracting(Mailing::tickets).isEqualTo(2);
    }

    @Test
    void aCorrectedAddressIsTheOneThatCounts() {
        var bought = bought("ada@exmaple.org", 1);
        send(bought, "ada@exmaple.org");
        api.put(ORGANIZER, path(bought) + "/attendee",
                new AttendeeEdit(bought.attendee(), new Attendee("Ada Lindqvist", ADA)), Registration.class, Map.of());

        assertThat(refused(bought, "ada@exmaple.org")).isEqualTo("address-changed");
        send(bought, ADA);

        assertThat(history(bought).mailings()).extracting(mailed -> mailed.mailing().to()).containsExactly(ADA,
                "ada@exmaple.org");
    }

    private static String refused(Registration registration, String to) {
        return api.refused(ORGANIZER, "POST", path(registration) + "/mail", new MailRequest(to)).type();
    }

    @Test
    void whereThereIsNothingToSendOrNowhereToItSaysSo() throws Exception {
        int before = post.messages().all().size();
        assertThat(refused(bought(null, 1), ADA)).isEqualTo("no-address");
        assertThat(refused(bought("jürgen@example.org", 1), "jürgen@example.org")).isEqualTo("address-unusable");
        var blocked = bought(ADA, 1);
        api.post(ORGANIZER, "/tickets/" + blocked.tickets().getFirst().id().value() + "/block", "{}", Map.class);
        assertThat(refused(blocked, ADA)).isEqualTo("no-valid-ticket");
        var cancelled = bought(ADA, 1);
        api.post(ORGANIZER, path(cancelled) + "/cancel", "{}", Registration.class);
        assertThat(refused(cancelled, ADA)).isEqualTo("no-valid-ticket");
        assertThat(refused(soldElsewhere(), ADA)).isEqualTo("sold-elsewhere");
        var over = bought(ADA, 1);
        api.now = TestApi.DOORS.plus(Duration.ofHours(9));
        assertThat(refused(over, ADA)).isEqualTo("event-over");
        api.now = TestApi.DOORS;
        api.post(ORGANIZER, TestApi.path(event.id()) + "/archive", "{}", Map.class);
        assertThat(refused(over, ADA)).isEqualTo("event-archived");
        api.post(ORGANIZER, TestApi.path(event.id()) + "/unarchive", "{}", Map.class);
        api.post(ORGANIZER, TestApi.path(event.id()) + "/cancel", "{}", Map.class);
        assertThat(refused(over, ADA)).isEqualTo("event-cancelled");
        assertThat(post.messages().all()).hasSize(before);
    }

    private Registration soldElsewhere() {
        var rows = List.of(new Imports.Row("X-1", new TypeNumber(1), "Ada Lindqvist", ADA));
        api.post(ORGANIZER, TestApi.path(event.id()) + "/imports", new Imports.Request(rows), Map.class);
        Guest.Listed listed = api.get(ORGANIZER, TestApi.path(event.id()) + "/guests", Guest.Listed.class);
        return listed.guests().stream().map(Guest::registration)
                .filter(registration -> registration.channel() == Channel.IMPORT).findFirst().orElseThrow();
    }

    @Test
    void whatTheMailServiceDoesNotTakeIsNotSaidToBeSent() {
        var bought = bought(ADA, 1);
        var nowhere = URI.create("http://127.0.0.1:1");

        assertThat(over(mailer(post.endpoint(), KEYS, "stranger@example.org"), bought)).isEqualTo(
                "409 mail-closed");
        assertThat(over(mailer(post.endpoint(), AccessKeys.random(new SecureRandom()), FROM), bought)).isEqualTo(
                "409 mail-closed");
        assertThat(over(mailer(nowhere, KEYS, FROM), bought)).isEqualTo("503 mail-later");
        assertThat(problem(TestApi.over(cloud), bought)).isEqualTo("409 mail-not-set-up");

        assertThat(history(bought).mailings()).isEmpty();
        assertThat(history(bought).deeds()).extracting(LogEntry::deed).doesNotContain("registrations.mail");
    }

    @Test
    void aMessageWhoseAnswerIsLostIsHandedOverOnceAndNotSaidToBeUnsent() throws Exception {
        var bought = bought(ADA, 1);
        try (var silent = new SilentPost()) {
            assertThat(over(mailer(silent.endpoint(), KEYS, FROM), bought)).isEqualTo("503 mail-unsure");

            assertThat(silent.taken()).isEqualTo(1);
        }
        assertThat(history(bought).mailings()).isEmpty();
    }

    @Test
    void whatIsStillOwedForIsSentOnlyWhereGatesLetItIn() {
        var order = new NewRegistration(event.id(), Channel.BOX_OFFICE, new Attendee("Ada Lindqvist", ADA),
                Payment.UNPAID, List.of(new NewRegistration.Line(new TypeNumber(1), 1)));
        Registration owing = api.post(ORGANIZER, "/registrations", order, Registration.class);

        assertThat(refused(owing, ADA)).isEqualTo("unpaid");
        api.put(ORGANIZER, TestApi.path(event.id()) + "/policy",
                Map.of("holders", "SHOWN", "unpaid", "ADMITTED", "mostBySignature", 10, "emails", "WITHHELD"),
                Map.class, Map.of());

        assertThat(send(owing, ADA).mailed()).isNotNull();
    }

    private static String over(Mailer mailer, Registration bought) {
        return problem(TestApi.over(cloud, mailer), bought);
    }

    private static String problem(TestApi other, Registration bought) {
        other.now = api.now;
        var problem = other.refused(ORGANIZER, "POST", path(bought) + "/mail", new MailRequest(ADA));
        return problem.status() + " " + problem.type();
    }

    @Test
    void aHistoryTellsOfTheLastTwentyTimes() {
        var bought = bought(ADA, 1);
        for (int i = 0; i < 21; i++) {
            api.now = api.now.plusSeconds(1);
            send(bought, ADA);
        }

        assertThat(history(bought).mailings()).hasSize(20).first()
                .extracting(mailed -> mailed.mailing().at()).isEqualTo(api.now);
    }
}
