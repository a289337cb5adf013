package org.gatehouse.organizer.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsModelTest {
    @TempDir
    Path home;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private IncidentsModel model;

    @BeforeEach
    void open() {
        model = model();
        model.watch();
    }

    @Test
    void bothGatesTimesAndTheHolderOfADoubleEntryAreTold() {
        var one = again();

        var told = told();

        assertThat(told.title(one)).matches("Ticket [0-9A-F]{8} went in 2 times");
        assertThat(told.about(one)).isEqualTo("Ольга Кузнецова · Saturday");
        assertThat(told.lines(one)).containsExactly("North Gate · 20:17:07 · North 1 – ThinkPad · Scanned",
                "River Gate · 20:18:07 · River – MacBook · Scanned");
    }

    @Test
    void whatIsHeldApartSaysWhy() {
        var held = model.listed().stream().filter(one -> one.what() instanceof Occurrence.HeldApart).findFirst()
                .orElseThrow();

        assertThat(told().lines(held)).startsWith("The device was revoked before it arrived.");
    }

    @Test
    void whatIsDealtWithLeavesTheOpenOnesAndComesBackWhenItIsOpenedAgain() {
        var one = again();

        model.mark(one, "Sent to the ticket desk", () -> {});
        var open = model.listed().stream().map(listed -> listed.what().id()).toList();
        model.shownProperty().set(Shown.DEALT_WITH);
        var dealt = model.listed().getFirst();
        var said = told().marked(dealt.mark().orElseThrow());
        model.unmark(dealt);

        assertThat(open).hasSize(2).doesNotContain(one.what().id());
        assertThat(said).isEqualTo("Dealt with by Inés Castellano at 20:42:07: Sent to the ticket desk");
        assertThat(model.listed()).isEmpty();
        assertThat(model.open()).isEqualTo(3);
    }

    @Test
    void whichAreShownIsRemembered() {
        model.shownProperty().set(Shown.ALL);

        assertThat(model().shownProperty().get()).isEqualTo(Shown.ALL);
    }

    @Test
    void withoutTheNetworkTheListStaysAndAMarkThatFailedIsNotShownAsDone() {
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));

        model.watch();
        model.mark(again(), "", () -> {});

        assertThat(model.listed()).hasSize(3);
        assertThat(model.state().noticeProperty().get()).isPresent();
    }

    private IncidentsModel model() {
        return new IncidentsModel(event, office.numbers(), office, rig.calls, rig.words, rig.habits(home));
    }

    private Listed again() {
        return model.listed().stream().filter(one -> one.what() instanceof Occurrence.Again).findFirst().orElseThrow();
    }

    private Told told() {
        return new Told(event, model.nightProperty().get().orElseThrow(), rig.words, new Formats(rig.words));
    }
}
