package org.gatehouse.organizer.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Tone;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.junit.jupiter.api.Test;

class AlarmTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final Reading reading = Reading.of(office.numbers().newer(event.id(), null).statistics(), Festival.NOW,
            event.event());

    @Test
    void theWallNamesTheGateThatIsNotHeardAndNobodysLaptop() {
        assertThat(alarms(5)).containsExactly(
                new Alarm(Tone.ATTENTION, "One device is not heard: River Gate since 20:35"));
    }

    @Test
    void numbersThatStandStillAreSaidToBeOldBeforeAnythingElse() {
        assertThat(alarms(15)).hasSize(1);
        assertThat(alarms(16)).hasSize(2).first().isEqualTo(
                new Alarm(Tone.REFUSE, "These numbers are 16 seconds old: the cloud does not answer"));
    }

    private List<Alarm> alarms(int secondsLater) {
        return Alarm.of(Optional.of(reading), Festival.NOW.plusSeconds(secondsLater), event, rig.words,
                new Formats(rig.words));
    }
}
