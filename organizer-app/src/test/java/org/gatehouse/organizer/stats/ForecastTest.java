package org.gatehouse.organizer.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gatehouse.organizer.office.Festival;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
    private static final Instant NOW = Festival.NOW;
    private static final EventId EVENT = new EventId("e");

    @Test
    void theLastIsInWhenAllWhoAreExpectedHaveComeAtThePaceOfTheLastQuarterOfAnHour() {
        var forecast = forecast(600, steady(20), List.of());

        assertThat(forecast).isInstanceOfSatisfying(Forecast.Clears.class, clears -> {
            assertThat(clears.likely()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
            assertThat(clears.earliest()).isBetween(NOW.plus(Duration.ofMinutes(26)), clears.likely());
            assertThat(clears.latest()).isBetween(clears.likely(), NOW.plus(Duration.ofMinutes(34)));
        });
    }

    @Test
    void theBandReachesToWhatTheLastFiveMinutesAloneWouldSay() {
        var slowing = Stream.concat(minutes(16, 6, 30), minutes(6, 1, 18)).toList();

        var forecast = (Forecast.Clears) forecast(1000, slowing, List.of());

        assertThat(forecast.latest()).isAfter(NOW.plus(Duration.ofMinutes(1000 / 18)));
        assertThat(forecast.earliest()).isBefore(NOW.plus(Duration.ofMinutes(1000 / 26)));
    }

    @ParameterizedTest
    @CsvSource({"0, 20, NOBODY_TO_COME", "600, 1, TOO_FEW", "600, 0, TOO_FEW"})
    void whereItWouldBeGuessingItIsSilentAndSaysWhy(int toCome, int perMinute, Forecast.Why why) {
        assertThat(forecast(toCome, steady(perMinute), List.of())).isEqualTo(new Forecast.Silent(why));
    }

    @Test
    void aPaceThatCollapsesIsNoneToGoBy() {
        var collapsing = Stream.concat(minutes(16, 6, 30), minutes(6, 1, 1)).toList();

        assertThat(forecast(600, collapsing, List.of())).isEqualTo(new Forecast.Silent(Forecast.Why.UNSTEADY));
    }

    @Test
    void whileADeviceIsUnheardNobodyKnowsHowManyWentInThere() {
        var quiet = new Device(new DeviceId("d"), EVENT, "River", NOW, null, NOW.minus(Device.SILENCE).minusSeconds(1),
                null);

        assertThat(forecast(600, steady(20), List.of(quiet)))
                .isEqualTo(new Forecast.Silent(Forecast.Why.GATE_UNHEARD));
    }

    private static List<Statistics.Arrivals> steady(int perMinute) {
        return minutes(16, 1, perMinute).toList();
    }

    /// So many in each minute, from so many minutes ago until so many.
    private static Stream<Statistics.Arrivals> minutes(int from, int until, int persons) {
        return IntStream.range(until, from).mapToObj(
                ago -> new Statistics.Arrivals(NOW.truncatedTo(ChronoUnit.MINUTES).minusSeconds(60L * ago), persons));
    }

    private static Forecast forecast(int toCome, List<Statistics.Arrivals> arrivals, List<Device> devices) {
        int admitted = arrivals.stream().mapToInt(Statistics.Arrivals::persons).sum();
        var numbers = new Statistics(EVENT, NOW, 1, admitted + toCome, admitted, 0, admitted, toCome, 0, List.of(),
                List.of(), arrivals, List.of(), List.of(), List.of(), 0, 0, devices);
        return Forecast.of(numbers, new Expected(toCome, 0),
                Festival.details("Harvest Moon", "Docks", NOW.minusSeconds(1800), 3000), NOW);
    }
}
