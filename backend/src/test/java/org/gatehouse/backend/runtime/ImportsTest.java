package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Problem;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.Validation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCloud.class)
class ImportsTest {
    private static final TypeNumber DAY = new TypeNumber(1);

    private TestApi api;
    private Event event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 100, 20).event();
    }

    @Test
    void ticketsSoldElsewhereAreTakenInOnceHoweverOftenTheyAreSent() {
        var rows = List.of(new Imports.Row("4006381333931", DAY, "Ada Okafor"),
                new Imports.Row(" EV-2027/ÄÖ-77 ", DAY, null));

        var first = take(rows);
        var again = take(rows);
        var more = take(List.of(rows.get(1), new Imports.Row("third", DAY, null)));

        assertThat(first.already()).isZero();
        assertThat(first.tickets()).hasSize(2).doesNotHaveDuplicates();
        assertThat(again).isEqualTo(new Imports.Reply(first.tickets(), 2));
        assertThat(more.already()).isEqualTo(1);
        assertThat(more.tickets().getFirst()).isEqualTo(first.tickets().get(1));
        EventReply reply = api.get(OWNER, path(event.id()), EventReply.class);
        assertThat(reply.sold()).isEqualTo(3);
        Ticket ticket = api.get(OWNER, "/tickets/" + first.tickets().get(1).value(), Ticket.class);
        assertThat(ticket.barcode()).isEqualTo("EV-2027/ÄÖ-77");
    }

    @Test
    void whoseAddressIsGivenIsFoundByItAndAnAddressThatIsNoneIsNamed() {
        var taken = take(List.of(new Imports.Row("one", DAY, "Ada", "ada@example.org")));
        var problem = api.refused(OWNER, "POST", path(event.id()) + "/imports",
                new Imports.Request(List.of(new Imports.Row("two", DAY, "Bo", "bo at home"))));

        Registration made = api.get(OWNER, "/registrations/" + taken.tickets().getFirst().value(), Registration.class);
        assertThat(made.attendee().email()).isEqualTo("ada@example.org");
        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("rows[0].email");
    }

    @Test
    void everyBadRowIsExplainedAndNothingIsTakenIn() {
        var bought = api.buy(OWNER, event.id(), "Bo", 1);
        var problem = api.refused(OWNER, "POST", path(event.id()) + "/imports", new Imports.Request(List.of( //
                new Imports.Row("good", DAY, null), //
                new Imports.Row("", DAY, null), //
                new Imports.Row("x".repeat(513), DAY, null), //
                new Imports.Row("bell\u0007", DAY, null), //
                new Imports.Row("{\"ticketId\":\"T-1\",\"eventId\":\"E\"}", DAY, null), //
                new Imports.Row("good ", DAY, null), //
                new Imports.Row("other", new TypeNumber(7), "n".repeat(500)))));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("rows[1].barcode",
                "rows[2].barcode", "rows[3].barcode", "rows[4].barcode", "rows[5].barcode", "rows[6].type",
                "rows[6].holder");
        EventReply reply = api.get(OWNER, path(event.id()), EventReply.class);
        assertThat(reply.sold()).isEqualTo(bought.tickets().size());
    }

    @Test
    void aBarcodeThatStandsForAnotherTicketAlreadyIsNamed() {
        take(List.of(new Imports.Row("one", DAY, "Ada")));

        var problem = api.refused(OWNER, "POST", path(event.id()) + "/imports", new Imports.Request(
                List.of(new Imports.Row("two", DAY, null), new Imports.Row("one", DAY, "Somebody else"))));

        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("rows[1].barcode");
        assertThat(take(List.of(new Imports.Row("two", DAY, null))).already()).isZero();
    }

    @Test
    void aBarcodeWhoseTicketIsVoidIsNamedInsteadOfCountedAsTakenIn() {
        var rows = List.of(new Imports.Row("one", DAY, "Ada"), new Imports.Row("two", DAY, "Bo"));
        var taken = take(rows);
        api.post(OWNER, "/tickets/" + taken.tickets().get(1).value() + "/block", "{}", Ticket.class);

        var problem = api.refused(OWNER, "POST", path(event.id()) + "/imports", new Imports.Request(rows));

        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("rows[1].barcode");
    }

    @Test
    void whereThereIsNoRoomForThemNoneIsTakenIn() {
        assertThat(refused(rows(21)).type()).isEqualTo("sold-out");
        assertThat(take(rows(21).subList(0, 20)).already()).isZero();
        assertThat(refused(rows(Imports.Request.MOST + 1)).status()).isEqualTo(413);
    }

    @Test
    void asMuchOfTheBeginningIsTakenInAsThereIsRoomForAndTheRestIsRefusedOnceItIsFirst() {
        event = api.published(OWNER, 100, 70).event();
        var taken = take(rows(80));
        var again = take(rows(80));

        assertThat(taken.tickets()).hasSize(62).doesNotHaveDuplicates();
        assertThat(again).isEqualTo(new Imports.Reply(taken.tickets(), 62));
        assertThat(refused(rows(80).subList(62, 80)).type()).isEqualTo("sold-out");
        assertThat(take(rows(80).subList(62, 70)).already()).isZero();
        EventReply reply = api.get(OWNER, path(event.id()), EventReply.class);
        assertThat(reply.sold()).isEqualTo(70);
    }

    @Test
    void aRequestOfManyTransactionsIsOneEntryInTheLogThatSaysHowManyItBroughtIn() {
        event = api.published(OWNER, 100, 70).event();
        take(rows(20));
        api.now = api.now.plusSeconds(1);
        take(rows(80));

        Page<LogEntry> entries = api.get(OWNER, "/log?event=" + event.id().value(),
                TypeFactory.defaultInstance().constructParametricType(Page.class, LogEntry.class));
        assertThat(entries.items()).filteredOn(entry -> entry.deed().equals("events.imports"))
                .flatExtracting(LogEntry::changes).containsExactly(new LogEntry.Change("tickets", null, "42"),
                        new LogEntry.Change("tickets", null, "20"));
    }

    private static List<Imports.Row> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Imports.Row("code " + i, DAY, null)).toList();
    }

    private Problem refused(List<Imports.Row> rows) {
        return api.refused(OWNER, "POST", path(event.id()) + "/imports", new Imports.Request(rows));
    }

    @Test
    void anImportedTicketIsJudgedBlockedAndCancelledLikeAnyOther() {
        var taken = take(List.of(new Imports.Row("4006381333931", DAY, "Ada"), new Imports.Row("T-1", DAY, null)));

        assertThat(judged("4006381333931")).isEqualTo(VerdictKind.ADMIT);
        assertThat(judged("4006381333932")).isEqualTo(VerdictKind.NOT_A_TICKET);
        assertThat(judged("{\"ticketId\":\"T-1\",\"eventId\":\"another seller's\"}")).isEqualTo(VerdictKind.ADMIT);
        api.post(OWNER, "/tickets/" + taken.tickets().getFirst().value() + "/block", "{}", Ticket.class);
        assertThat(judged("4006381333931")).isEqualTo(VerdictKind.VOID);
        Registration registration = api.get(OWNER, "/registrations/" + taken.tickets().get(1).value(),
                Registration.class);
        assertThat(registration.channel()).isEqualTo(Channel.IMPORT);
        Registration cancelled = api.post(OWNER, "/registrations/" + registration.id().value() + "/cancel", "{}",
                Registration.class);
        assertThat(cancelled.tickets()).singleElement().satisfies(ticket -> {
            assertThat(ticket.status()).isEqualTo(TicketStatus.CANCELLED);
            assertThat(ticket.barcode()).isEqualTo("T-1");
        });
    }

    @Test
    void whoHasNoBarcodeGetsATicketThatTheGateKnowsAsGenuineAndPrintsLikeAnyOther() throws Exception {
        var rows = List.of(new Imports.Row("4006381333931", DAY, "Ada"),
                new Imports.Row(null, DAY, "Bo", "bo@example.org"));
        var taken = take(rows);

        Ticket ours = api.get(OWNER, "/tickets/" + taken.tickets().getLast().value(), Ticket.class);
        Registration made = api.get(OWNER, "/registrations/" + ours.registration().value(), Registration.class);

        assertThat(ours.barcode()).isNull();
        assertThat(made.channel()).isEqualTo(Channel.IMPORT);
        assertThat(made.payment()).isEqualTo(Payment.ELSEWHERE);
        assertThat(made.attendee()).isEqualTo(new Attendee("Bo", "bo@example.org"));
        assertThat(judged(PrintedCode.of(api, ours.id()))).isEqualTo(VerdictKind.ADMIT);
        EventReply reply = api.get(OWNER, path(event.id()), EventReply.class);
        assertThat(reply.sold()).isEqualTo(2);
    }

    @Test
    void rowsWithoutABarcodeAreTakenInOnceWhateverTheirOrderEvenWhenTheTicketIsAnotherByNow() {
        var bo = new Imports.Row(null, DAY, "Bo", "bo@example.org");
        var cy = new Imports.Row(null, DAY, "Cy");
        var first = take(List.of(bo, bo.copy(2), cy));
        Replacement anew = api.post(OWNER, "/tickets/" + first.tickets().getLast().value() + "/reissue", "{}",
                Replacement.class);

        var again = take(List.of(cy, bo, new Imports.Row(null, DAY, "Dee"), bo.copy(2)));

        assertThat(first.tickets()).doesNotHaveDuplicates();
        assertThat(again.already()).isEqualTo(3);
        assertThat(again.tickets()).contains(first.tickets().get(0), first.tickets().get(1), anew.now().id());
        EventReply reply = api.get(OWNER, path(event.id()), EventReply.class);
        assertThat(reply.sold()).isEqualTo(4);
    }

    @Test
    void aGuestWithoutANameARowThatIsThereTwiceAndOneWhoseTicketIsVoidAreNamed() {
        var bo = new Imports.Row(null, DAY, "Bo");
        var taken = take(List.of(bo));

        assertThat(wrong(new Imports.Row(null, DAY, " "), new Imports.Row(null, DAY, "Cy"),
                new Imports.Row(null, DAY, "Cy"), new Imports.Row(null, DAY, "Dee", null, 1)))
                .containsExactly("rows[0].holder", "rows[2].copy", "rows[3].copy");
        api.post(OWNER, "/tickets/" + taken.tickets().getFirst().value() + "/block", "{}", Ticket.class);
        assertThat(wrong(new Imports.Row(null, DAY, "Cy"), bo)).containsExactly("rows[1].holder");
    }

    @Test
    void theBoxOfficeSellsNothingAsImported() {
        var body = Map.of("event", event.id().wire(), "channel", "IMPORT", "attendee", Map.of("name", "Ada"),
                "payment", "ELSEWHERE", "lines", List.of(Map.of("type", 1, "quantity", 1)));

        assertThat(api.refused(OWNER, "POST", "/registrations", body).errors()).extracting(FieldFault::field)
                .containsExactly("channel", "payment");
    }

    private List<String> wrong(Imports.Row... rows) {
        return api.refused(OWNER, "POST", path(event.id()) + "/imports", new Imports.Request(List.of(rows))).errors()
                .stream().map(FieldFault::field).toList();
    }

    private VerdictKind judged(String code) {
        return api.<Validation.Reply>post(OWNER, "/tickets/validate",
                new Validation.Request(code, event.id(), event.gates().getFirst().id()), Validation.Reply.class)
                .verdict();
    }

    private Imports.Reply take(List<Imports.Row> rows) {
        return api.post(OWNER, path(event.id()) + "/imports", new Imports.Request(rows), Imports.Reply.class);
    }
}
