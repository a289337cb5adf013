package org.gatehouse.scanner.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.camera.CameraName;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.sync.battery.Battery;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.GateStanding.Counts;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.wire.Heartbeat.Power;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What turns amber or red, and when.
class StandingItemsTest {
    @ParameterizedTest
    @CsvSource({"48000000000, NEUTRAL, 48 GB free", "1900000000, ATTENTION, 1 GB free",
            "290000000, REFUSE, 290 MB free"})
    void aDiskThatFillsIsAmberAndThenRed(long bytes, Tone tone, String text) {
        StandingItem item = item("standing-room", null, 30, OptionalLong.of(bytes));

        assertThat(item.tone()).isEqualTo(tone);
        assertThat(item.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"50, DRAINING, NEUTRAL", "19, DRAINING, ATTENTION", "7, DRAINING, REFUSE", "7, CHARGING, NEUTRAL"})
    void aBatteryThatEmptiesIsAmberAndThenRedUnlessItIsPluggedIn(int percent, Power power, Tone tone) {
        assertThat(item("standing-battery", new Battery(percent, power), 30, OptionalLong.empty()).tone())
                .isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"30, NEUTRAL", "8, NEUTRAL", "7.9, ATTENTION", "0, NEUTRAL"})
    void aCameraThatSendsFewPicturesIsAmber(double rate, Tone tone) {
        assertThat(item("standing-camera", null, rate, OptionalLong.empty()).tone()).isEqualTo(tone);
    }

    @Test
    void theClockAndTheListsVersionStandThereAlways() {
        assertThat(item("standing-clock", null, 30, OptionalLong.empty()).text()).isEqualTo("Clock checked");
        assertThat(item("standing-manifest", null, 30, OptionalLong.empty()).text())
                .isEqualTo("2,480 tickets · list 231, as of 20:25");
    }

    @Test
    void whatIsToBeDealtWithIsReadFirstAndTheRestInItsUsualOrder() {
        List<StandingItem> usual = items(new Battery(7, Power.DRAINING), 5, OptionalLong.empty());

        List<StandingItem> read = StandingItem.worstFirst(usual);

        assertThat(read).extracting(StandingItem::id).containsExactly("standing-battery", "standing-camera",
                "standing-link", "standing-manifest", "standing-waiting", "standing-clock");
    }

    private static StandingItem item(String id, @Nullable Battery battery, double rate, OptionalLong room) {
        return items(battery, rate, room).stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<StandingItem> items(@Nullable Battery battery, double rate, OptionalLong room) {
        GateStanding standing = new GateStanding(Festival.enrolled(), null, new GateStanding.Link.Online(),
                Festival.NOW,
                new GateStanding.ManifestStanding(231, Festival.NOW, Festival.NOW.minusSeconds(900),
                        Festival.NOW.plusSeconds(40_000), 2480),
                0, 0, Festival.NOW, Confidence.ANCHORED, new Counts(0, 0, java.util.Map.of(), 0), battery, List.of());
        return new StandingItems(GateWords.in(Locale.UK),
                new Times(GateWords.in(Locale.UK), ZoneId.of("Europe/Madrid")))
                .of(standing, new CameraState.Live(new CameraName("HD Webcam"), 1280, 720, rate), room);
    }
}
