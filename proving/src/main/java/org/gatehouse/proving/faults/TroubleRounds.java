package org.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.proving.disk.FaultyDisk;
import org.gatehouse.proving.disk.Syncing;
import org.gatehouse.proving.disk.Trouble;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.admission.Verdict.Pass;
import org.gatehouse.ticketing.ticket.TicketId;

/// Rounds of the same: guests stream in, the disk gets into trouble, guests go on coming, and the trouble ends, now
/// and then by a power cut. What a failed call leaves on the disk is what Linux leaves.
final class TroubleRounds {
    private static final int GUESTS = 60;
    private static final int MOST_BEFORE = 12;
    private static final int MOST_DURING = 20;

    private final Function<Random, Trouble> troubles;
    private final Festival festival;
    private final Watch watch = new Watch(Instant.parse("2026-07-04T16:00:00Z"));
    private int rounds;
    private int cuts;
    private int greens;
    private int greensInTrouble;
    private int notJudged;
    private int otherwise;
    private int lost;
    private int twice;
    private int damaged;
    private int notResumed;

    TroubleRounds(Function<Random, Trouble> troubles) {
        this.troubles = troubles;
        festival = new Festival(GUESTS, watch.instant());
    }

    Findings run(Trial trial) throws IOException {
        var folder = Folders.inMemory();
        try {
            var before = Machine.at(folder.resolve("before"), watch).preparedFor(festival);
            var random = trial.random();
            for (int round = 0; round < trial.times(); round++) {
                var home = Folders.copy(before.home(), folder.resolve("machine"));
                new Round(before.in(home), random).play();
                Folders.delete(home);
                trial.progress(++rounds, "rounds");
            }
            return findings();
        } finally {
            Folders.delete(folder);
        }
    }

    private Findings findings() {
        var findings = new Findings();
        findings.figure("%,d rounds, %,d of them ended by a power cut, %,d greens shown", rounds, cuts, greens);
        findings.figure("while the disk was in trouble: %,d guests could not be judged, %,d were shown green",
                notJudged, greensInTrouble);
        findings.expect(notJudged > 0, "the trouble was felt: %,d guests could not be judged", notJudged);
        findings.expect(otherwise == 0, "nobody is accused of anything for it: %,d guests are", otherwise);
        findings.expect(lost == 0, "every green that was shown is on the disk: %,d are not", lost);
        findings.expect(twice == 0, "nobody is let in twice: %,d are", twice);
        findings.expect(damaged == 0, "no store is damaged: %,d are", damaged);
        findings.expect(notResumed == 0, "everybody is judged once the trouble is over: %,d are not", notResumed);
        return findings;
    }

    private final class Round {
        private final Machine machine;
        private final Random random;
        private final Map<RecordId, TicketId> shown = new LinkedHashMap<>();
        private final Set<TicketId> turnedAside = new LinkedHashSet<>();
        private int next;

        private Round(Machine machine, Random random) {
            this.machine = machine;
            this.random = random;
        }

        private void play() {
            try (var disk = FaultyDisk.beneath(machine.home())) {
                disk.syncsAre(Syncing.PLAYED);
                boolean cut = random.nextBoolean();
                try (var gate = machine.openStepped()) {
                    admit(gate, random.nextInt(MOST_BEFORE));
                    disk.meets(troubles.apply(random));
                    int before = shown.size();
                    admit(gate, 1 + random.nextInt(MOST_DURING));
                    greensInTrouble += shown.size() - before;
                    if (cut) {
                        disk.cutPower();
                    } else {
                        disk.meets(Trouble.none());
                        resume(gate);
                    }
                }
                if (cut) {
                    cuts++;
                    disk.meets(Trouble.none());
                    disk.restorePower(random);
                }
                lookAgain();
            }
        }

        private void admit(SteppedGate gate, int guests) {
            for (int i = 0; i < guests; i++) {
                var ticket = festival.tickets().get(next++);
                var presented = gate.present(festival.code(ticket));
                watch.pass(Duration.ofSeconds(2));
                switch (presented.verdict()) {
                    case Pass ignored -> {
                        greens++;
                        shown.put(presented.record().orElseThrow(), ticket);
                    }
                    case CouldNotJudge ignored -> {
                        notJudged++;
                        turnedAside.add(ticket);
                    }
                    default -> otherwise++;
                }
                if (random.nextInt(4) == 0) {
                    gate.step();
                }
            }
        }

        /// Who could not be judged comes again, and some more.
        private void resume(SteppedGate gate) {
            for (var ticket : Set.copyOf(turnedAside)) {
                var verdict = gate.present(festival.code(ticket)).verdict();
                notResumed += verdict instanceof Pass || verdict instanceof JustAdmitted ? 0 : 1;
                turnedAside.remove(ticket);
            }
            admitMore(gate);
        }

        private void admitMore(SteppedGate gate) {
            for (int i = 0; i < 3; i++) {
                var verdict = gate.present(festival.code(festival.tickets().get(next++))).verdict();
                notResumed += verdict instanceof Pass ? 0 : 1;
            }
        }

        private void lookAgain() {
            try (var gate = machine.openStepped()) {
                damaged += gate.standing().notices().stream().anyMatch(Notice.StoreDamaged.class::isInstance) ? 1 : 0;
                var there = Machine.admitted(gate);
                lost += (int) shown.keySet().stream().filter(record -> !there.containsKey(record)).count();
                twice += there.size() - Set.copyOf(there.values()).size();
                for (var ticket : shown.values()) {
                    twice += gate.look(festival.code(ticket)) instanceof Pass ? 1 : 0;
                }
                resume(gate);
            } catch (StoreFailed unusable) {
                damaged++;
            }
        }
    }
}
