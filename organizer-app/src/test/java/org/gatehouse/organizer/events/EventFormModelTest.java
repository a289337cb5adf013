package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.organizer.picture.Pictures;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFormModelTest {
    @TempDir
    Path home;
    private final Rig rig = new Rig();
    private final PaperOffice office = new PaperOffice(Festival.clock());
    private final ArrayList<EventReply> saved = new ArrayList<>();

    @Test
    void anEventIsCreatedOnceItIsInOrder() {
        var model = creation();
        model.save(this::goOn, saved::add);
        assertThat(office.calls()).isZero();

        fill(model);
        model.save(this::goOn, saved::add);

        assertThat(saved).singleElement()
                .satisfies(reply -> assertThat(reply.event().details().name()).isEqualTo("Harvest Moon"));
    }

    @Test
    void offlineNothingTypedIsLostAndTryingAgainCreatesOneEvent() {
        var model = creation();
        fill(model);
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        model.save(this::goOn, saved::add);

        assertThat(model.noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.title()).contains("offline"));
        assertThat(rig.connection.offlineProperty().get()).isTrue();
        assertThat(creation().form().text("name").get()).isEqualTo("Harvest Moon");

        office.work();
        model.save(this::goOn, saved::add);
        model.save(this::goOn, saved::add);
        assertThat(office.all()).hasSize(1);
        assertThat(creation().form().text("name").get()).isEmpty();
    }

    @Test
    void whatWasGivenUpDoesNotComeBack() {
        var model = creation();
        fill(model);

        model.giveUp();

        assertThat(creation().form().text("name").get()).isEmpty();
    }

    @Test
    void anEditOverSomebodyElsesIsRefusedShowsTheirsAndKeepsWhatWasTyped() {
        var event = created();
        var model = model(Optional.of(new EventReply(event, 0, List.of())));
        model.form().text("venue").set("Rooftop");
        office.edit(event.id(), Festival.details("Renamed", "Meadow", Instant.parse("2026-09-12T18:00:00Z"), 10), 1,
                Oversold.REFUSED);

        model.save(this::goOn, saved::add);

        assertThat(saved).isEmpty();
        assertThat(model.noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.title() + notice.nextStep()).contains("Somebody else")
                        .contains("name: Harvest Moon → Renamed").contains("capacity: 3,000 → 10"));
        model.save(this::goOn, saved::add);
        assertThat(saved).singleElement().satisfies(reply -> assertThat(reply.event().details())
                .isEqualTo(Festival.details("Renamed", "Rooftop", Instant.parse("2026-09-12T18:00:00Z"), 10)));
    }

    @Test
    void whereSomebodyElseChangedNothingOfTheFormItIsSavedWithoutAsking() {
        var event = created();
        var model = model(Optional.of(new EventReply(event, 0, List.of())));
        model.form().text("venue").set("Rooftop");
        office.publish(event.id());

        model.save(this::goOn, saved::add);

        assertThat(saved).singleElement()
                .satisfies(reply -> assertThat(reply.event().details().venue()).isEqualTo("Rooftop"));
    }

    private Event created() {
        return office.create(Festival.details("Harvest Moon", "Meadow", Instant.parse("2026-09-12T18:00:00Z"), 3000),
                IdempotencyKey.random()).event();
    }

    private void fill(EventFormModel model) {
        model.form().fill(Festival.details("Harvest Moon", "Meadow", Instant.parse("2026-09-12T18:00:00Z"), 3000));
    }

    private EventFormModel creation() {
        return model(Optional.empty());
    }

    private EventFormModel model(Optional<EventReply> edited) {
        var drafts = new Drafts(Settings.open(home.resolve("drafts.properties")), rig.background);
        return new EventFormModel(office, new Pictures(office, new PaperDocuments(home), rig.calls), rig.calls, drafts,
                rig.words, edited, ZoneId.of("Europe/Madrid"));
    }

    private void goOn(Question question, Runnable yes) {
        yes.run();
    }
}
