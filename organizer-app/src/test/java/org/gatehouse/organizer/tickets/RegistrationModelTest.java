package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Guest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationModelTest {
    @TempDir
    Path folder;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private PaperDocuments documents;
    private final Registration newest = office.registrations(event.id(), "").getFirst();

    @BeforeEach
    void files() {
        documents = new PaperDocuments(folder);
    }

    @Test
    void aTicketsPdfIsSavedWhereOneChoosesAndNamesNobody() {
        model().save(newest.tickets().getFirst());

        assertThat(folder).isDirectoryContaining("regex:.*/ticket-[0-9A-F]{8}\\.pdf");
        assertThat(rig.notices.showing()).singleElement()
                .satisfies(notice -> assertThat(notice.title()).contains("is saved"));
    }

    @Test
    void aTicketsPdfIsOpened() {
        model().open(newest.tickets().getFirst());

        assertThat(documents.opened()).singleElement().satisfies(file -> assertThat(file).exists());
    }

    @Test
    void aCancelledRegistrationHasVoidTickets() {
        var model = model();

        model.cancel();

        assertThat(model.registration().status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(model.registration().tickets())
                .allSatisfy(ticket -> assertThat(ticket.status()).isEqualTo(TicketStatus.CANCELLED));
        assertThat(model.canCancel()).isFalse();
        assertThat(model.canRefund()).isFalse();
    }

    @Test
    void aTicketIssuedAnewStandsBesideTheOldOneWhichCanBeChangedNoMore() {
        var model = model();
        var old = newest.tickets().get(1);

        model.reissue(old);

        assertThat(model.registration().tickets()).hasSize(newest.tickets().size() + 1)
                .filteredOn(ticket -> ticket.id().equals(old.id())).singleElement()
                .satisfies(ticket -> assertThat(RegistrationModel.canChange(ticket)).isFalse());
        assertThat(rig.notices.showing()).extracting(Notice::title).anyMatch(title -> title.contains("new code"));
    }

    @Test
    void whoCancelsIsToldOfTheTicketsThatBecomeVoidAndNotOfThoseThatWereReplaced() {
        var model = model();
        var before = model.question("cancel").text();

        model.reissue(newest.tickets().get(1));

        assertThat(before).contains("All " + newest.tickets().size() + " tickets");
        assertThat(model.question("cancel").text()).isEqualTo(before);
    }

    @Test
    void aTicketGivenToSomebodyElseHasTheirName() {
        var model = model();

        name(model, model.transferring(newest.tickets().get(1)), "ticket.transferred", "Noor Haddad");

        assertThat(model.registration().tickets()).last().extracting(Ticket::holder).isEqualTo("Noor Haddad");
        assertThat(GuestRow.of(model.guestProperty().get()).says(List.of("noor"))).isTrue();
    }

    @Test
    void whatTheCloudRefusesIsSaidWithANextStep() {
        var model = model();
        model.reissue(newest.tickets().get(1));

        model.reissue(newest.tickets().get(1));

        assertThat(rig.notices.showing()).last().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("This ticket is not valid any more.");
            assertThat(notice.nextStep()).isNotBlank();
        });
    }

    @Test
    void aBlockIsTakenBack() {
        var model = model();
        var ticket = newest.tickets().get(1);
        model.block(ticket);

        model.unblock(model.registration().tickets().get(1));

        assertThat(model.registration().tickets()).filteredOn(one -> one.id().equals(ticket.id()))
                .extracting(Ticket::status).containsExactly(TicketStatus.VALID);
    }

    @Test
    void everythingThatHappenedIsToldLatestFirst() {
        var model = model();
        model.block(newest.tickets().get(1));
        var rows = new HistoryRows(event, rig.words, new Formats(rig.words));

        var told = Happening.of(model.historyProperty().get().orElseThrow());

        assertThat(told.stream().map(rows::what)).containsSubsequence("Came in", "Refused: Wrong gate", "Went out",
                "Came in");
        assertThat(told.stream().map(rows::what)).contains("A ticket was blocked");
        assertThat(told).extracting(Happening::at).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void aCorrectedNameIsOnTheTicketsThatBoreTheOldOneAndInTheHistory() {
        var model = model();
        name(model, model.transferring(newest.tickets().get(1)), "ticket.transferred", "Noor Haddad");
        var editing = model.correcting();
        editing.nameProperty().set(" Margaret Hamilton ");
        editing.emailProperty().set("");

        editing.save(now -> model.corrections().corrected(editing.before(), now));

        assertThat(model.registration().attendee()).isEqualTo(new Attendee("Margaret Hamilton", null));
        assertThat(model.registration().tickets()).first().extracting(Ticket::holder).isEqualTo("Margaret Hamilton");
        assertThat(model.registration().tickets()).last().extracting(Ticket::holder).isEqualTo("Noor Haddad");
        var rows = new HistoryRows(event, rig.words, new Formats(rig.words));
        assertThat(Happening.of(model.historyProperty().get().orElseThrow()).stream().map(rows::what))
                .contains("Name or address corrected");
    }

    @Test
    void theNameOnATicketGivenAwayIsCorrectedAlone() {
        var model = model();
        name(model, model.transferring(newest.tickets().get(1)), "ticket.transferred", "Nor Haddad");
        var given = model.registration().tickets().getLast();

        name(model, model.renaming(given), "ticket.renamed", "Noor Haddad");

        assertThat(model.registration().tickets()).last().isEqualTo(given.named("Noor Haddad"));
        assertThat(model.registration().attendee()).isEqualTo(newest.attendee());
        assertThat(Happening.of(model.historyProperty().get().orElseThrow())).extracting(Happening::deed)
                .contains("tickets.holder.change");
    }

    @Test
    void whatIsNotRightInACorrectionIsSaidBesideItsFieldAndNotSent() {
        var editing = model().correcting();
        editing.nameProperty().set(" ");
        editing.emailProperty().set("not an address");

        editing.save(_ -> {
            throw new AssertionError();
        });

        assertThat(editing.faults().message("name").get()).isNotBlank();
        assertThat(editing.faults().message("email").get()).isNotBlank();
        assertThat(office.registrations(event.id(), "").getFirst()).isEqualTo(newest);
    }

    @Test
    void whoCorrectsWhatSomebodyElseCorrectedMeanwhileKeepsWhatWasTypedAndIsToldWhatToDo() {
        var model = model();
        var late = model.correcting();
        var quick = model.correcting();
        quick.nameProperty().set("Margaret");
        late.nameProperty().set("Maggie");
        quick.save(now -> model.corrections().corrected(quick.before(), now));

        late.save(_ -> {
            throw new AssertionError();
        });

        assertThat(model.registration().attendee().name()).isEqualTo("Margaret");
        assertThat(late.nameProperty().get()).isEqualTo("Maggie");
        assertThat(late.noticeProperty().get().orElseThrow().nextStep()).isNotBlank();
    }

    @Test
    void aNameThatTheCloudDoesNotTakeStaysAsItWasTypedAndMayBeSentAgain() {
        var model = model();
        var ticket = newest.tickets().get(1);
        var naming = model.transferring(ticket);
        naming.nameProperty().set("Noor Haddad");
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        naming.save(() -> {
            throw new AssertionError();
        });

        var said = naming.noticeProperty().get().orElseThrow();
        office.work();
        naming.save(() -> model.changed("ticket.transferred"));

        assertThat(said.nextStep()).isNotBlank();
        assertThat(naming.nameProperty().get()).isEqualTo("Noor Haddad");
        assertThat(model.registration().tickets()).last().extracting(Ticket::holder).isEqualTo("Noor Haddad");
    }

    @Test
    void aTicketIsGivenToNobodyWithoutAName() {
        var naming = model().transferring(newest.tickets().get(1));
        naming.nameProperty().set("  ");

        naming.save(() -> {
            throw new AssertionError();
        });

        assertThat(naming.faultProperty().get()).isNotBlank();
    }

    private static void name(RegistrationModel model, NameModel naming, String done, String name) {
        naming.nameProperty().set(name);
        naming.save(() -> model.changed(done));
    }

    private RegistrationModel model() {
        var model = new RegistrationModel(event, office, rig.calls, documents, rig.words,
                new Guest(newest, List.of()));
        model.load();
        return model;
    }
}
