package org.gatehouse.organizer.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.gatehouse.desk.screen.Phase;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final LiveModel model = new LiveModel(new OpenEvent(office.all().getFirst()), office.numbers(), rig.calls,
            rig.words);

    @Test
    void theLastNumbersStayWhenTheNetworkGoes() {
        model.watch();
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));

        model.watch();

        assertThat(model.statisticsProperty().get()).isPresent();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Ready());
        assertThat(model.noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.title()).contains("offline"));
    }

    @Test
    void arrivalsAreSummedIntoBinsWithoutGaps() {
        var minutes = List.of(at("18:04", 3), at("18:05", 4), at("18:09", 1), at("18:21", 2));

        var counts = Arrivals.in(Arrivals.Bin.FIVE_MINUTES, minutes);

        assertThat(counts).extracting(Arrivals.Count::persons).containsExactly(3, 5, 0, 0, 2);
        assertThat(counts.getFirst().from()).isEqualTo(Instant.parse("2026-09-12T18:00:00Z"));
    }

    @Test
    void noArrivalsAreNoBins() {
        assertThat(Arrivals.in(Arrivals.Bin.MINUTE, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "3, 3", "4, 6", "16, 30", "31, 60", "90, 150", "151, 300", "700, 1500"})
    void theScaleEndsAtANumberThatDividesWell(int most, int top) {
        assertThat(ArrivalsChart.roundUp(most)).isEqualTo(top);
    }

    @ParameterizedTest
    @CsvSource({"1, 36, 64", "3, 36, 64", "20, 36, 43", "96, 7, 9"})
    void aBarIsNeverWiderThanAThumbHoweverFewThereAre(int bins, int bar, int step) {
        assertThat((int) ArrivalsChart.step(864, bins)).isEqualTo(step);
        assertThat((int) Math.ceil(ArrivalsChart.barWidth(ArrivalsChart.step(864, bins)))).isEqualTo(bar);
    }

    private static Statistics.Arrivals at(String time, int persons) {
        return new Statistics.Arrivals(Instant.parse("2026-09-12T" + time + ":00Z"), persons);
    }
}
