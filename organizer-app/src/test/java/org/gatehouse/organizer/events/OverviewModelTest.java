package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;

import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewModelTest {
    @TempDir
    Path home;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();

    @Test
    void aDraftWithoutTypesAndGatesCannotBePublishedAndSaysWhatIsMissing() {
        var reply = office.create(Festival.details("New", "Somewhere", Instant.parse("2026-10-01T18:00:00Z"), 10),
                IdempotencyKey.random());
        var model = model(new OpenEvent(reply));

        assertThat(model.canPublish()).isFalse();
        assertThat(model.missing()).containsExactly("overview.missing.types", "overview.missing.gates");
    }

    @Test
    void cancellingSaysHowManyPersonsHaveTickets() {
        var event = new OpenEvent(office.all().getFirst());
        var model = model(event);
        assertThat(model.cancelQuestion().text()).contains("1,114 persons");

        model.cancel();

        assertThat(event.event().status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(model.canCancel()).isFalse();
        assertThat(rig.notices.showing()).singleElement()
                .satisfies(notice -> assertThat(notice.title()).contains("Harvest Moon Festival"));
    }

    @Test
    void aGateWhereSomebodyStandsIsNotRemovedAndSaysWho() {
        var event = new OpenEvent(office.all().getFirst());
        var gates = event.event().gates();
        var asked = new ArrayList<Question>();

        model(event).removeGate(gates.get(1), (question, _) -> asked.add(question));
        assertThat(asked).isEmpty();
        assertThat(rig.notices.showing()).singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("River – MacBook stands at “River Gate”."));

        model(event).removeGate(gates.getLast(), (question, yes) -> {
            asked.add(question);
            yes.run();
        });
        assertThat(asked).hasSize(1);
        assertThat(event.event().gates()).hasSize(gates.size() - 1);
    }

    @Test
    void anAnswerOlderThanWhatIsShownIsNotTaken() {
        var old = office.all().getFirst();
        var event = new OpenEvent(old);
        office.cancel(old.event().id());
        model(event).load();

        event.told(old);

        assertThat(event.event().status()).isEqualTo(EventStatus.CANCELLED);
    }

    @Test
    void anEventThatWasArchivedComesBackUnlessSomebodyChangedItSince() {
        var event = new OpenEvent(office.all().getLast());
        var model = model(event);
        model.archive();
        rig.calls.undos().last().orElseThrow().takeBack();
        assertThat(model.isArchived()).isFalse();

        model.archive();
        office.archive(event.id());
        rig.calls.undos().last().orElseThrow().takeBack();

        assertThat(office.get(event.id()).archived()).isTrue();
        assertThat(rig.notices.showing()).extracting(Notice::title).contains("Nothing was undone.");
    }

    private OverviewModel model(OpenEvent event) {
        return new OverviewModel(event, office, new Standing(office), rig.calls, rig.words, Festival.clock());
    }

    @Test
    void aCancelledEventGoesToTheArchiveAndComesBackButNotOneThatGoesOn() {
        var going = new OpenEvent(byName("Harvest Moon Festival"));
        var over = new OpenEvent(byName("Sundowner Session"));
        var list = new EventsModel(office, rig.calls, rig.words, Festival.clock(), rig.habits(home));

        model(over).archive();
        list.load();

        assertThat(model(going).canArchive()).isFalse();
        assertThat(list.shown()).hasSize(3);
        list.filterProperty().set(EventFilter.ARCHIVED);
        assertThat(list.shown()).singleElement().extracting(reply -> reply.event().id()).isEqualTo(over.id());

        model(over).unarchive();
        list.load();
        assertThat(list.shown()).isEmpty();
    }

    private EventReply byName(String name) {
        return office.all().stream().filter(reply -> reply.event().details().name().equals(name)).findFirst()
                .orElseThrow();
    }
}
