package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailModelTest {
    @TempDir
    Path folder;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final Formats formats = new Formats(rig.words);
    private Instant now = Instant.parse("2026-09-01T10:00:00Z");

    private Registration bought(String name, @Nullable String address) {
        return office.issue(new NewRegistration(event.id(), Channel.BOX_OFFICE, new Attendee(name, address),
                Payment.CARD, List.of(new NewRegistration.Line(new TypeNumber(1), 2))), IdempotencyKey.random());
    }

    private RegistrationModel open(Registration registration) {
        var model = new RegistrationModel(event, office, rig.calls, new PaperDocuments(folder), rig.words,
                new Guest(registration, List.of()));
        model.load();
        return model;
    }

    private List<Mailing> mailings(Registration registration) {
        return office.history(registration.id()).mailings().stream().map(mailed -> mailed.mailing()).toList();
    }

    @Test
    void ticketsAreSentAndTheHistorySaysWhereToAndByWhom() {
        var model = open(bought("Ada Lindqvist", "ada@example.org"));

        model.mail().send();

        assertThat(rig.notices.showing()).extracting(Notice::title)
                .containsExactly("2 tickets were sent to ada@example.org.");
        assertThat(model.registration().mailed()).isNotNull();
        var told = Happening.of(model.historyProperty().get().orElseThrow()).stream()
                .filter(Happening.Mailed.class::isInstance).map(Happening.Mailed.class::cast).toList();
        assertThat(told).singleElement().satisfies(mailed -> {
            assertThat(new HistoryRows(event, rig.words, formats).what(mailed))
                    .isEqualTo("2 tickets were sent by e-mail");
            assertThat(mailed.mailing().to()).isEqualTo("ada@example.org");
            assertThat(mailed.by()).isEqualTo("Bo Lindqvist");
        });
    }

    @Test
    void theyAreSentAgainAsOftenAsSomebodyWishesAndOnceForALostAnswer() {
        var bought = bought("Ada Lindqvist", "ada@example.org");
        var model = open(bought);
        office.losesAnAnswer();
        model.mail().send();
        model.mail().send();
        assertThat(mailings(bought)).hasSize(1);

        model.mail().send();

        assertThat(mailings(bought)).hasSize(2);
    }

    @Test
    void afterALostAnswerOtherTicketsOrAnotherAddressAreAnotherMessage() {
        var bought = bought("Ada Lindqvist", "ada@exmaple.org");
        var model = open(bought);
        office.losesAnAnswer();
        model.mail().send();
        model.reissue(model.registration().tickets().getFirst());

        model.mail().send();
        var editing = model.correcting();
        editing.emailProperty().set("ada@example.org");
        editing.save(now -> model.corrections().corrected(editing.before(), now));
        model.mail().send();

        assertThat(mailings(bought)).extracting(Mailing::to).containsExactly("ada@example.org", "ada@exmaple.org",
                "ada@exmaple.org");
    }

    @Test
    void whereNothingCanBeSentItSaysWhyAndAsksNobody() {
        var model = open(bought("Ada Lindqvist", null));
        int before = office.calls();

        model.mail().send();

        assertThat(model.mail().hindrance()).startsWith("There is no e-mail address");
        assertThat(office.calls()).isEqualTo(before);
        model.cancel();
        assertThat(model.mail().hindrance()).startsWith("None of the tickets is valid");
    }

    @Test
    void whatSomebodyElseCorrectedMeanwhileIsNotSentToTheAddressOfBefore() {
        var bought = bought("Ada Lindqvist", "ada@exmaple.org");
        var model = open(bought);
        office.correct(bought.id(),
                new AttendeeEdit(bought.attendee(), new Attendee("Ada Lindqvist", "ada@example.org")));

        model.mail().send();

        assertThat(mailings(bought)).isEmpty();
        assertThat(rig.notices.showing()).singleElement()
                .satisfies(notice -> assertThat(notice.title()).contains("Nothing was sent"));
    }

    @Test
    void aCloudThatSendsNoMailIsToldBeforeAnybodyTriesAndIsNotAsked() {
        office.sendsNoMail();
        event.told(office.get(event.id()));
        var model = open(bought("Ada Lindqvist", "ada@example.org"));
        int asked = office.calls();

        model.mail().send();

        assertThat(model.mail().can()).isFalse();
        assertThat(model.mail().hindrance()).startsWith("Your cloud is not set up to send e-mail.");
        assertThat(office.calls()).isEqualTo(asked);
    }

    @Test
    void manyAreSentTheirsAndWhoCouldNotBeIsNamedWithWhy() {
        var rows = new ArrayList<GuestRow>();
        for (int i = 0; i < 3; i++) {
            rows.add(row("Guest " + i, "guest" + i + "@example.org"));
        }
        rows.add(row("Grace", null));
        for (int i = 0; i < 6; i++) {
            rows.add(row("Nobody " + i, "n" + i + "@nobody.example"));
        }
        var bulk = new BulkModel(Deed.MAIL, rows, office, new MailKeys(() -> now), rig.calls, rig.words, formats);
        var question = bulk.question();

        bulk.start(_ -> {});

        assertThat(question.title()).isEqualTo("Send the tickets of 10 registrations?");
        assertThat(question.text()).contains("One has no e-mail address and is left out.").doesNotContain("before");
        var over = bulk.progressProperty().get();
        assertThat(over.done()).extracting(row -> row.registration().attendee().name()).containsExactly("Guest 0",
                "Guest 1", "Guest 2");
        assertThat(bulk.said(over).lines()).contains("Done: 3 of 10",
                "Grace: No e-mail address is known of this guest.").last().asString()
                .isEqualTo("2 more: The mail service does not take a message to this address. Nothing was sent.");
    }

    @Test
    void whoseAnswerWasLostGetsOneMessageWhenTheManyAreSentTheirsAgain() {
        var rows = List.of(row("Ada", "ada@example.org"), row("Bo", "bo@example.org"));
        var keys = new MailKeys(() -> now);
        office.losesAnAnswer();

        var interrupted = sendAll(rows, keys);
        var again = sendAll(rows, keys);

        assertThat(interrupted.done()).isEmpty();
        assertThat(interrupted.trouble()).isPresent();
        assertThat(again.done()).hasSize(2);
        assertThat(mailings(rows.getFirst().registration())).hasSize(1);
        sendAll(rows, keys);
        assertThat(mailings(rows.getFirst().registration())).hasSize(2);
    }

    @Test
    void whoIsAnsweredThatItIsJustBeingDoneGetsNoSecondMessageAndMuchLaterTheSameIsAnother() {
        var rows = List.of(row("Ada", "ada@example.org"));
        var keys = new MailKeys(() -> now);
        office.losesAnAnswer();
        sendAll(rows, keys);
        office.failWith(new CloudFailure.Refused(new Problem("busy", "Busy", 503, "It is being answered right now.",
                "Try again.", "/mail", List.of(), null)));
        sendAll(rows, keys);
        office.work();

        sendAll(rows, keys);
        assertThat(mailings(rows.getFirst().registration())).hasSize(1);

        office.losesAnAnswer();
        sendAll(rows, keys);
        now = now.plus(Duration.ofHours(8));
        sendAll(rows, keys);
        assertThat(mailings(rows.getFirst().registration())).hasSize(3);
    }

    private BulkModel.Progress sendAll(List<GuestRow> rows, MailKeys keys) {
        var bulk = new BulkModel(Deed.MAIL, rows, office, keys, rig.calls, rig.words, formats);
        bulk.start(_ -> {});
        return bulk.progressProperty().get();
    }

    private GuestRow row(String name, @Nullable String address) {
        return GuestRow.of(new Guest(bought(name, address), List.of()));
    }

    @Test
    void whoGotTheirsBeforeIsCountedAndFoundByTheFilter() {
        var sent = bought("Ada Lindqvist", "ada@example.org");
        open(sent).mail().send();
        var rows = office.guests(event.id(), null, 500).guests().stream().map(GuestRow::of).toList();

        var ada = rows.stream().filter(row -> row.id().equals(sent.id())).findFirst().orElseThrow();
        var question = new BulkModel(Deed.MAIL, List.of(ada), office, new MailKeys(() -> now), rig.calls, rig.words,
                formats).question();

        assertThat(question.text()).contains("One of them got theirs before and gets them again.");
        var mailed = new Ask("", Ask.ALL.type(), Ask.ALL.promo(), Ask.Standing.MAILED, Ask.Coming.ANY,
                Ask.Order.LATEST);
        assertThat(rows.stream().filter(mailed.wanted(event.event()))).containsExactly(ada);
        var not = new Ask("", Ask.ALL.type(), Ask.ALL.promo(), Ask.Standing.NOT_MAILED, Ask.Coming.ANY,
                Ask.Order.LATEST);
        assertThat(rows.stream().filter(not.wanted(event.event()))).isNotEmpty().doesNotContain(ada);
    }
}
