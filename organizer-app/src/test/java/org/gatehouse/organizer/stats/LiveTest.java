package org.gatehouse.organizer.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.gatehouse.desk.screen.Phase;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveTest {
    @TempDir
    Path home;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private Instant now = Festival.NOW;
    private LiveModel model;

    @BeforeEach
    void open() {
        model = live();
    }

    private LiveModel live() {
        return new LiveModel(new OpenEvent(office.all().getFirst()), office.numbers(), rig.calls, rig.words, () -> now,
                rig.habits(home));
    }

    @Test
    void theLastNumbersStayWhenTheNetworkGoes() {
        model.watch();
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        now = now.plusSeconds(40);

        model.watch();

        assertThat(reading().asOf()).isEqualTo(Festival.NOW);
        assertThat(model.state().phaseProperty().get()).isEqualTo(new Phase.Ready());
        assertThat(model.state().noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.title()).contains("offline"));
    }

    @Test
    void numbersThatAreConfirmedAreAsOfThenByTheCloudsClockHoweverWrongOurs() {
        now = Festival.NOW.minusSeconds(7200);
        model.watch();
        now = now.plusSeconds(90);

        model.watch();

        assertThat(reading().asOf()).isEqualTo(Festival.NOW.plusSeconds(90));
        assertThat(reading().numbers().asOf()).isEqualTo(Festival.NOW);
    }

    @Test
    void theLengthOfABinIsRemembered() {
        model.binProperty().set(Arrivals.Bin.QUARTER_HOUR);

        assertThat(live().binProperty().get()).isEqualTo(Arrivals.Bin.QUARTER_HOUR);
    }

    @Test
    void whoIsMissingAfterTheEndIsANoShowAndTheSumsAddUp() {
        model.watch();
        var open = reading();
        now = office.all().getFirst().event().details().end();
        model.watch();

        assertThat(open.expected()).isEqualTo(new Expected(open.numbers().remaining(), 0));
        assertThat(reading().expected()).isEqualTo(new Expected(0, open.numbers().remaining()));
        assertThat(reading().forecast()).isEqualTo(new Forecast.Silent(Forecast.Why.OVER));
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

    @Test
    void aPaceIsMadeOfFullMinutesByWhenPeopleWalkedIn() {
        var minutes = List.of(at("18:36", 100), at("18:37", 3), at("18:41", 4), at("18:42", 50));

        var pace = Pace.before(Festival.NOW, Pace.SHORT, minutes);

        assertThat(pace.persons()).isEqualTo(7);
        assertThat(pace.perMinute()).isEqualTo(1.4);
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

    @Test
    void anotherEventsArrivalsLieOverTheseByTimeFromTheirStarts() {
        var compare = new CompareModel(new OpenEvent(office.all().getFirst()), office, office.numbers(), rig.calls,
                rig.habits(home));
        compare.list();

        compare.chosenProperty().set(compare.others().getFirst());

        assertThat(compare.others()).extracting(other -> other.details().name()).containsExactly("Sundowner Session");
        var curve = compare.curveProperty().get().orElseThrow();
        assertThat(curve.first()).isEqualTo(-30);
        assertThat(curve.last()).isEqualTo(30);
        assertThat(curve.at(-31).persons()).isZero();
        assertThat(curve.at(500)).isEqualTo(curve.at(30));
        assertThat(curve.at(0).share()).isCloseTo(curve.at(0).persons() / 150.0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"60, 15", "130, 30", "480, 120", "4000, 1440"})
    void notTooManyTimesStandBelowTheCurves(int minutes, int step) {
        assertThat(CurveChart.step(minutes)).isEqualTo(step);
    }

    private Reading reading() {
        return model.readingProperty().get().orElseThrow();
    }

    private static Statistics.Arrivals at(String time, int persons) {
        return new Statistics.Arrivals(Instant.parse("2026-09-12T" + time + ":00Z"), persons);
    }
}
