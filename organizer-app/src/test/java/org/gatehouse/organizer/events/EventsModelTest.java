package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.gatehouse.desk.screen.Phase;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsModelTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    @TempDir
    Path home;
    private EventsModel model;

    @BeforeEach
    void begin() {
        model = new EventsModel(office, rig.calls, rig.words, Festival.clock(), rig.habits(home));
    }

    @Test
    void eventsAreListedTheLatestFirstAndNarrowedAsOneTypes() {
        model.load();
        assertThat(model.shown()).hasSize(4).first()
                .satisfies(reply -> assertThat(reply.event().details().name()).startsWith("مهرجان"));

        model.searchProperty().set("meadow");
        assertThat(model.shown()).singleElement()
                .satisfies(reply -> assertThat(reply.event().details().name()).isEqualTo("Harvest Moon Festival"));

        model.searchProperty().set("");
        model.filterProperty().set(EventFilter.CANCELLED);
        assertThat(model.shown()).singleElement()
                .satisfies(reply -> assertThat(reply.event().details().name()).isEqualTo("Sundowner Session"));
    }

    @Test
    void tableOrCalendarIsRemembered() {
        assertThat(model.layoutProperty().get()).isEqualTo(EventsLayout.TABLE);

        model.layoutProperty().set(EventsLayout.CALENDAR);

        var nextTime = new EventsModel(office, rig.calls, rig.words, Festival.clock(), rig.habits(home));
        assertThat(nextTime.layoutProperty().get()).isEqualTo(EventsLayout.CALENDAR);
    }

    @Test
    void whenTheNetworkGoesTheListStaysAndSaysOfWhenItIs() {
        model.load();
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_CONNECTION));

        model.load();

        assertThat(model.shown()).hasSize(4);
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Ready());
        assertThat(model.noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.nextStep()).contains("As of"));
    }

    @Test
    void withoutTheNetworkFromTheStartThePageSaysWhatToDo() {
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_CONNECTION));

        model.load();

        assertThat(model.phaseProperty().get()).isInstanceOfSatisfying(Phase.Failed.class,
                failed -> assertThat(failed.nextStep()).contains("network"));
    }

    @Test
    void anOrganizationWithoutEventsIsToldSo() {
        var empty = new EventsModel(new PaperOffice(Festival.clock()), rig.calls, rig.words, Festival.clock(),
                rig.habits(home));

        empty.load();

        assertThat(empty.phaseProperty().get()).isEqualTo(new Phase.Empty());
    }
}
