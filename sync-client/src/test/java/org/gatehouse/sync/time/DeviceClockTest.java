package org.gatehouse.sync.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.sync.store.Anchor;
import org.gatehouse.sync.time.DeviceClock.Reading;
import org.gatehouse.ticketing.admission.Confidence;
import org.junit.jupiter.api.Test;

class DeviceClockTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    private final TestClock machine = new TestClock(SIX);

    @Test
    void withoutAnyContactTheMachinesClockHasToDo() {
        assertThat(clock().read()).isEqualTo(new Reading(SIX, Confidence.WALL));
    }

    @Test
    void aContactSetsTheClockByTheCloudAndHalfTheRoundTrip() {
        var clock = clock();
        long sent = clock.nanos();
        machine.pass(Duration.ofMillis(200));
        clock.contact(SIX.plusSeconds(3600), sent, clock.nanos());
        machine.pass(Duration.ofSeconds(5));

        assertThat(clock.read())
                .isEqualTo(new Reading(SIX.plusSeconds(3605).plusMillis(100), Confidence.ANCHORED));
        assertThat(clock.wallOffset()).isEqualTo(Duration.ofSeconds(-3600).plusMillis(100));
    }

    @Test
    void settingTheMachinesClockChangesNothing() {
        var clock = clock();
        clock.contact(SIX, 0, 0);
        machine.set(SIX.plus(Duration.ofDays(3)));
        machine.pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(SIX.plusSeconds(1));

        machine.set(SIX.minus(Duration.ofDays(3)));
        machine.pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(SIX.plusSeconds(2));
    }

    @Test
    void whereTheMachinesClocksPartTheTimeIsKnownLessWellUntilTheNextContact() {
        var clock = clock();
        clock.contact(SIX, clock.nanos(), clock.nanos());
        machine.pass(Duration.ofHours(2));
        assertThat(clock.read().confidence()).isEqualTo(Confidence.ANCHORED);
        machine.set(machine.instant().plus(Duration.ofDays(1)));

        assertThat(clock.read()).isEqualTo(new Reading(SIX.plus(Duration.ofHours(2)), Confidence.CARRIED));
        machine.pass(Duration.ofSeconds(5));
        clock.contact(SIX.plus(Duration.ofHours(2)).plusSeconds(5), clock.nanos(), clock.nanos());

        assertThat(clock.read().confidence()).isEqualTo(Confidence.ANCHORED);
    }

    @Test
    void aLaptopThatSleptWithoutCountingGoesOnWhereItWasAndCatchesUpAtTheNextContact() {
        var clock = clock();
        clock.contact(SIX, clock.nanos(), clock.nanos());
        var asleep = clock.instant();
        machine.set(machine.instant().plus(Duration.ofHours(3)));

        assertThat(clock.read()).isEqualTo(new Reading(asleep, Confidence.CARRIED));
        clock.contact(SIX.plus(Duration.ofHours(3)), clock.nanos(), clock.nanos());
        assertThat(clock.read()).isEqualTo(new Reading(SIX.plus(Duration.ofHours(3)), Confidence.ANCHORED));
    }

    @Test
    void littleByLittleTheMachinesClockMayBeSetRight() {
        var clock = clock();
        clock.contact(SIX, clock.nanos(), clock.nanos());
        for (int i = 0; i < 100; i++) {
            machine.pass(Duration.ofSeconds(1));
            machine.set(machine.instant().plusSeconds(1));
            assertThat(clock.read().confidence()).isEqualTo(Confidence.ANCHORED);
        }
    }

    @Test
    void whatIsKeptForTheNextStartFollowsTheMachinesClockWhenThatWasSet() {
        var clock = clock();
        clock.contact(SIX, clock.nanos(), clock.nanos());
        machine.set(SIX.plus(Duration.ofDays(1)));
        clock.read();
        var kept = clock.anchor();
        machine.pass(Duration.ofMinutes(10));

        var next = new DeviceClock(machine, machine, kept, Optional.empty());

        assertThat(next.read()).isEqualTo(new Reading(SIX.plus(Duration.ofMinutes(10)), Confidence.CARRIED));
    }

    @Test
    void afterARestartTheMachinesClockIsCorrectedByAsMuchAsItWasWrong() {
        var dayAhead = new Anchor(SIX, SIX.plus(Duration.ofDays(1)));
        machine.set(SIX.plus(Duration.ofDays(1)).plusSeconds(600));

        var clock = new DeviceClock(machine, machine, Optional.of(dayAhead), Optional.empty());

        assertThat(clock.read()).isEqualTo(new Reading(SIX.plusSeconds(600), Confidence.CARRIED));
    }

    @Test
    void itNeverGoesBackBehindTheLastRecordOfAnEarlierStart() {
        machine.set(SIX.minus(Duration.ofDays(1)));

        var clock = new DeviceClock(machine, machine, Optional.empty(), Optional.of(SIX));

        assertThat(clock.instant()).isEqualTo(SIX);
        machine.pass(Duration.ofSeconds(7));
        assertThat(clock.instant()).isEqualTo(SIX.plusSeconds(7));
    }

    @Test
    void aSmallCorrectionBackwardsIsWaitedOut() {
        var clock = clock();
        assertThat(clock.instant()).isEqualTo(SIX);
        clock.contact(SIX.minusSeconds(20), clock.nanos(), clock.nanos());
        machine.pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(SIX);
        machine.pass(Duration.ofSeconds(11));
        assertThat(clock.instant()).isEqualTo(SIX.plusSeconds(1));
    }

    @Test
    void aClockThatWasADayAheadIsSetRightAtTheFirstContact() {
        machine.set(SIX.plus(Duration.ofDays(1)));
        var clock = clock();
        assertThat(clock.instant()).isEqualTo(SIX.plus(Duration.ofDays(1)));

        clock.contact(SIX, clock.nanos(), clock.nanos());

        assertThat(clock.read()).isEqualTo(new Reading(SIX, Confidence.ANCHORED));
    }

    @Test
    void aSlowContactDoesNotReplaceABetterOne() {
        var clock = clock();
        clock.contact(SIX, clock.nanos(), clock.nanos());
        long sent = clock.nanos();
        machine.pass(Duration.ofSeconds(10));
        clock.contact(SIX, sent, clock.nanos());

        assertThat(clock.instant()).isEqualTo(SIX.plusSeconds(10));
    }

    private DeviceClock clock() {
        return new DeviceClock(machine, machine, Optional.empty(), Optional.empty());
    }
}
