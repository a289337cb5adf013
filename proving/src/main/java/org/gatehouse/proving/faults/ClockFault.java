package org.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.ticketing.gate.EnrolmentCode;

/// Somebody, or the machine itself, sets the clock on the wall by days, to and fro, while guests stream in. A second
/// gate beside it, whose clock nobody touches, is shown the same codes.
final class ClockFault implements Fault {
    private static final int TICKETS = 2_000;
    private static final int MOST_DAYS = 400;
    private static final Duration BEAT = Duration.ofMillis(1_500);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String promise() {
        return "a wall clock that jumps by days while the gate runs changes no verdict and no record's time; and times"
                + " do not go back over a restart either";
    }

    @Override
    public Times usual() {
        return new Times(5_000, "presentations");
    }

    @Override
    public Findings befall(Trial trial) throws IOException {
        var folder = Folders.inMemory();
        var opened = Instant.parse("2026-07-04T16:00:00Z");
        var truth = new Watch(opened);
        var festival = new Festival(TICKETS, opened);
        try (var cloud = new CloudOfOneFestival(festival, truth)) {
            var play = new Play(festival, cloud, truth, trial.random(), folder);
            return play.run(trial);
        } finally {
            Folders.delete(folder);
        }
    }

    private static final class Play {
        private final Festival festival;
        private final Watch truth;
        private final Random random;
        /// The truth, but for what somebody has added to it.
        private Duration wrong = Duration.ZERO;
        private final Machine jumping;
        private final Machine steady;
        private int jumps;
        private int otherVerdicts;
        private int wrongTimes;
        private int backwards;
        private Instant latest = Instant.MIN;

        private Play(Festival festival, CloudOfOneFestival cloud, Watch truth, Random random, Path folder) {
            this.festival = festival;
            this.truth = truth;
            this.random = random;
            InstantSource wall = () -> truth.instant().plus(wrong);
            jumping = prepared(new Machine(folder.resolve("jumping"), wall, truth), cloud);
            steady = prepared(Machine.at(folder.resolve("steady"), truth), cloud);
        }

        private static Machine prepared(Machine machine, CloudOfOneFestival cloud) {
            return machine.preparedAt(cloud.address(), new EnrolmentCode("000000000000"), Festival.GATE);
        }

        private Findings run(Trial trial) {
            try (var gate = jumping.openStepped(); var control = steady.openStepped()) {
                gate.preload(progress -> {});
                control.preload(progress -> {});
                for (int i = 0; i < trial.times(); i++) {
                    present(gate, control);
                    trial.progress(i + 1, "presentations");
                }
            }
            restart();
            var findings = new Findings();
            findings.figure("%,d presentations, %,d jumps of the wall clock by up to %,d days", trial.times(), jumps,
                    MOST_DAYS);
            findings.expect(jumps > 0, "the clock did jump: %,d times", jumps);
            findings.expect(otherVerdicts == 0, "every verdict is the one of a gate whose clock is right: %,d are not",
                    otherVerdicts);
            findings.expect(wrongTimes == 0, "every time is the true one: %,d are not", wrongTimes);
            findings.expect(backwards == 0, "no time is before the one before it: %,d are", backwards);
            return findings;
        }

        private void present(SteppedGate gate, SteppedGate control) {
            truth.pass(BEAT);
            if (random.nextInt(3) == 0) {
                jumps++;
                wrong = Duration.ofMinutes(random.nextLong(-MOST_DAYS * 1_440L, MOST_DAYS * 1_440L));
            }
            var code = code();
            var presented = gate.present(code);
            otherVerdicts += presented.verdict().kind() == control.present(code).verdict().kind() ? 0 : 1;
            wrongTimes += Duration.between(presented.at(), truth.instant()).abs().compareTo(TOLERANCE) < 0 ? 0 : 1;
            note(presented);
        }

        private void note(Presented presented) {
            backwards += presented.at().isBefore(latest) ? 1 : 0;
            latest = presented.at();
        }

        private String code() {
            var ticket = festival.tickets().get(random.nextInt(TICKETS));
            return random.nextInt(10) == 0 ? festival.forged(ticket) : festival.code(ticket);
        }

        /// With a clock that is days behind.
        private void restart() {
            wrong = Duration.ofDays(-MOST_DAYS);
            try (var gate = jumping.openStepped()) {
                for (int i = 0; i < 20; i++) {
                    truth.pass(BEAT);
                    note(gate.present(code()));
                }
            }
        }
    }
}
