package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakingBackTest {
    @TempDir
    Path folder;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final Registration newest = office.registrations(event.id(), "").getFirst();

    @Test
    void aNameThatWasCorrectedIsPutBack() {
        var model = model();
        var ticket = newest.tickets().get(1);
        rename(model, ticket, "Nor Haddad");
        assertThat(holder(ticket)).isEqualTo("Nor Haddad");

        takeBack();

        assertThat(holder(ticket)).isEqualTo(ticket.holder());
        assertThat(rig.calls.undos().isPossible()).isFalse();
    }

    @Test
    void whatSomebodyElseChangedSinceIsNotPutBackAndSaysSo() {
        var model = model();
        var ticket = newest.tickets().get(1);
        rename(model, ticket, "Nor Haddad");
        office.name(ticket.id(), new HolderEdit("Nor Haddad", "Noor Haddad"));

        takeBack();

        assertThat(holder(ticket)).isEqualTo("Noor Haddad");
        assertThat(rig.notices.showing()).extracting(Notice::title).contains("Nothing was undone.");
        assertThat(rig.calls.undos().isPossible()).isFalse();
    }

    @Test
    void whatTheNetworkDidNotLetBePutBackStillCanBe() {
        var model = model();
        var ticket = newest.tickets().get(1);
        rename(model, ticket, "Nor Haddad");
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.TIMEOUT));
        takeBack();
        assertThat(rig.calls.undos().isPossible()).isTrue();
        office.work();

        takeBack();

        assertThat(holder(ticket)).isEqualTo(ticket.holder());
    }

    @Test
    void aBlockIsTakenBackAndABlockOfSomebodyElsesIsNot() {
        var model = model();
        var ticket = newest.tickets().get(1);
        model.block(ticket);
        takeBack();
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.VALID);

        model.block(now(ticket));
        office.unblock(ticket.id());
        office.goOn();
        office.block(ticket.id());
        takeBack();
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.BLOCKED);

        model.unblock(now(ticket));
        takeBack();
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.BLOCKED);
    }

    @Test
    void anAttendeeIsPutBackOnlyWhereItIsKnownWhichTicketsWereTheirs() {
        var model = model();
        correct(model, "Somebody Else");
        takeBack();
        assertThat(model.registration().attendee()).isEqualTo(newest.attendee());
        assertThat(model.registration().tickets()).extracting(Ticket::holder)
                .isEqualTo(newest.tickets().stream().map(Ticket::holder).toList());

        rename(model, newest.tickets().get(1), "Somebody Else");
        rig.calls.undos().forgetAll();
        correct(model, "Somebody Else");

        assertThat(rig.calls.undos().isPossible()).isFalse();
    }

    private void takeBack() {
        rig.calls.undos().last().orElseThrow().takeBack();
    }

    private Ticket now(Ticket ticket) {
        return office.history(newest.id()).guest().registration().tickets().stream()
                .filter(one -> one.id().equals(ticket.id())).findFirst().orElseThrow();
    }

    private @Nullable String holder(Ticket ticket) {
        return now(ticket).holder();
    }

    private static void rename(RegistrationModel model, Ticket ticket, String name) {
        var naming = model.renaming(ticket);
        naming.nameProperty().set(name);
        naming.save(() -> model.corrections().renamed(ticket, name));
    }

    private static void correct(RegistrationModel model, String name) {
        var editing = model.correcting();
        editing.nameProperty().set(name);
        editing.save(now -> model.corrections().corrected(editing.before(), now));
    }

    private RegistrationModel model() {
        var model = new RegistrationModel(event, office, rig.calls, new PaperDocuments(folder), rig.words,
                new Guest(newest, List.of()));
        model.load();
        return model;
    }
}
