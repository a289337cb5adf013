package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Download;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tickets issued anew, given to somebody else, corrected, and taken back for money.
@ExtendWith(TestCloud.class)
class ReplacementTest {
    private static final String BOX_OFFICE = "box-office@lights";

    private TestApi api;
    private Event event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 10, 3).event();
    }

    @Test
    void aReissuedTicketIsVoidAndItsSuccessorStandsInTheSameRegistration() {
        var bought = api.buy(OWNER, event.id(), "Ada", 2);
        var ada = bought.tickets().getFirst();

        var made = reissue(ada);

        assertThat(made.before()).isEqualTo(ada.replaced(TicketStatus.REISSUED, api.now, made.now().id()));
        assertThat(made.now().status()).isEqualTo(TicketStatus.VALID);
        assertThat(made.now().holder()).isEqualTo("Ada");
        assertThat(read(ada)).isEqualTo(made.before());
        assertThat(read(bought.id()).tickets()).containsExactly(made.before(), bought.tickets().getLast(), made.now());
        assertThat(sold()).isEqualTo(2);
    }

    @Test
    void aTicketGivenToSomebodyElseBearsTheirName() {
        var ada = api.buy(OWNER, event.id(), "Ada", 1).tickets().getFirst();

        Replacement made = api.post(BOX_OFFICE, at(ada, "transfer"), new TicketTransfer(" Grace Hopper "),
                Replacement.class);

        assertThat(made.before().status()).isEqualTo(TicketStatus.TRANSFERRED);
        assertThat(made.before().holder()).isEqualTo("Ada");
        assertThat(made.now().holder()).isEqualTo("Grace Hopper");
        assertThat(api.refused(BOX_OFFICE, "POST", at(made.now(), "transfer"), new TicketTransfer(" ")).errors())
                .containsExactly(new FieldFault("holder", FieldFault.Fault.EMPTY));
    }

    @Test
    void theSameRequestSentAgainFindsWhatItMade() {
        var ada = api.buy(OWNER, event.id(), "Ada", 1).tickets().getFirst();
        var key = Map.of("idempotency-key", "anew-for-ada");

        var first = api.call(OWNER, "POST", at(ada, "reissue"), "{}", key);
        api.now = api.now.plusSeconds(2 * 24 * 3600);
        var second = api.call(OWNER, "POST", at(ada, "reissue"), "{}", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(api.<Replacement>good(second, Replacement.class))
                .isEqualTo(api.<Replacement>good(first, Replacement.class));
        assertThat(api.refused(OWNER, "POST", at(ada, "reissue"), "{}").type()).isEqualTo("not-valid");
    }

    @Test
    void ofManyWhoReissueAtOnceOneDoesAndNoTicketIsLost() throws Exception {
        var bought = api.buy(OWNER, event.id(), "Ada", 2);
        var asked = new ArrayList<Callable<TestApi.Answer>>();
        for (int i = 0; i < 6; i++) {
            var ticket = bought.tickets().get(i % 2);
            asked.add(() -> api.call(OWNER, "POST", at(ticket, "reissue"), "{}", Map.of()));
        }

        var answers = new ArrayList<TestApi.Answer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(read(bought.id()).tickets()).hasSize(4)
                .filteredOn(ticket -> ticket.status() == TicketStatus.VALID).hasSize(2);
    }

    @Test
    void aTicketThatSomebodyCameInOnIsNeitherReissuedNorGivenAwayNorRefunded() {
        var bought = api.buy(OWNER, event.id(), "Ada", 2);
        var ada = bought.tickets().getFirst();
        var gate = TestGate.enrol(api, OWNER, event.id(), event.gates().getFirst().id(), "One");
        gate.send(gate.admits(ada.id(), api.now));

        var problems = List.of(api.refused(OWNER, "POST", at(ada, "reissue"), "{}"),
                api.refused(OWNER, "POST", at(ada, "transfer"), new TicketTransfer("Grace")),
                api.refused(OWNER, "POST", at(bought, "refund"), "{}"));

        assertThat(problems).allMatch(problem -> problem.type().equals("ticket-used") && problem.status() == 409);
        assertThat(read(bought.id())).isEqualTo(bought);
    }

    @Test
    void whatIsNotValidIsNotReplaced() {
        var ada = api.buy(OWNER, event.id(), "Ada", 1).tickets().getFirst();
        api.post(OWNER, at(ada, "block"), "{}", Ticket.class);

        assertThat(api.refused(OWNER, "POST", at(ada, "reissue"), "{}").type()).isEqualTo("not-valid");
        assertThat(api.refused("owner@rivals", "POST", at(ada, "reissue"), "{}").type()).isEqualTo("not-found");
    }

    @Test
    void aRefundedRegistrationFreesItsPlacesOnce() {
        var bought = api.buy(OWNER, event.id(), "Ada", 3);
        reissue(bought.tickets().getFirst());

        Registration refunded = api.post(OWNER, at(bought, "refund"), "{}", Registration.class);
        Registration again = api.post(OWNER, at(bought, "refund"), "{}", Registration.class);

        assertThat(refunded.status()).isEqualTo(RegistrationStatus.REFUNDED);
        assertThat(refunded.amount()).isEqualTo(bought.amount());
        assertThat(refunded.tickets()).extracting(Ticket::status).containsExactly(TicketStatus.REISSUED,
                TicketStatus.REFUNDED, TicketStatus.REFUNDED, TicketStatus.REFUNDED);
        assertThat(again).isEqualTo(refunded);
        assertThat(sold()).isZero();
        assertThat(api.buy(OWNER, event.id(), "Bo", 3).tickets()).hasSize(3);
        assertThat(api.refused(OWNER, "POST", at(bought, "cancel"), "{}").type()).isEqualTo("refunded");
    }

    @Test
    void whereNothingWasPaidNothingIsRefunded() {
        var order = TestApi.order(event.id(), "Ada", 1, 1);
        Registration unpaid = api.post(OWNER, "/registrations",
                new NewRegistration(event.id(), order.channel(), order.attendee(),
                        Payment.UNPAID, order.lines()),
                Registration.class);

        assertThat(api.refused(OWNER, "POST", at(unpaid, "refund"), "{}").type()).isEqualTo("nothing-paid");
    }

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

    private Replacement reissue(Ticket ticket) {
        return api.post(OWNER, at(ticket, "reissue"), "{}", Replacement.class);
    }

    private Ticket read(Ticket ticket) {
        return api.get(OWNER, "/tickets/" + ticket.id().value(), Ticket.class);
    }

    private Registration read(RegistrationId registration) {
        return api.get(OWNER, "/registrations/" + registration.value(), Registration.class);
    }

    private int sold() {
        EventReply reply = api.get(OWNER, path(event.id()), EventReply.class);
        return reply.sold();
    }

    private static String at(Ticket ticket, String act) {
        return "/tickets/" + ticket.id().value() + "/" + act;
    }

    private static String at(Registration registration, String act) {
        return "/registrations/" + registration.id().value() + "/" + act;
    }
}
