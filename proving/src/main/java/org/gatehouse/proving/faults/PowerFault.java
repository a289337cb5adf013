package org.gatehouse.proving.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatehouse.proving.disk.DiskLog;
import org.gatehouse.proving.disk.FaultyDisk;
import org.gatehouse.proving.disk.Syncing;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict.Pass;
import org.gatehouse.ticketing.ticket.TicketId;

/// The power fails while guests stream in. What the store does to its disk is written down, with every sync, and the
/// disk is rebuilt as it could be after a cut at many points of that log.
final class PowerFault implements Fault {
    private static final int GUESTS = 240;
    private static final int GUESTS_BETWEEN_RESTS = 30;
    private static final int GUESTS_BETWEEN_RESTARTS = 100;

    @Override
    public String name() {
        return "power";
    }

    @Override
    public String promise() {
        return "a power cut at any point of what the store writes takes no green that was shown; a store that does not"
                + " sync its commits does lose some, or this would show nothing";
    }

    @Override
    public Times usual() {
        return new Times(1_000, "power cuts");
    }

    @Override
    public Findings befall(Trial trial) throws Exception {
        var folder = Folders.inMemory();
        try {
            var findings = new Findings();
            var real = cuts(new Evening(folder.resolve("real"), false).played(), trial, folder);
            real.figures(findings, "as it ships");
            findings.expect(real.lost == 0, "0 greens are lost: %,d cuts lost some", real.lost);
            findings.expect(real.damaged == 0, "no store is damaged: %,d are", real.damaged);
            findings.expect(real.twice == 0, "nobody who was shown green is let in again: %,d are", real.twice);
            var weak = cuts(new Evening(folder.resolve("weak"), true).played(), trial, folder);
            weak.figures(findings, "with synchronous=NORMAL");
            findings.expect(weak.lost > 0, "with synchronous=NORMAL greens are lost: in %,d cuts", weak.lost);
            return findings;
        } finally {
            Folders.delete(folder);
        }
    }

    /// @param told the point of the log when it was shown
    private record Green(RecordId record, TicketId ticket, int told) {}

    private record Played(Machine machine, Festival festival, DiskLog log, List<Green> greens) {}

    /// A gate at work on a disk that is watched.
    private static final class Evening {
        private final Watch watch = new Watch(Instant.parse("2026-07-04T16:00:00Z"));
        private final Festival festival = new Festival(2 * GUESTS, watch.instant());
        private final List<Green> greens = new ArrayList<>();
        private final Path home;
        private final boolean loose;

        private Evening(Path home, boolean loose) {
            this.home = home;
            this.loose = loose;
        }

        private Played played() throws Exception {
            try (var disk = FaultyDisk.beneath(home)) {
                disk.syncsAre(Syncing.PLAYED);
                var machine = Machine.at(home, watch).preparedFor(festival);
                var log = disk.record();
                for (int guest = 0; guest < GUESTS; guest += GUESTS_BETWEEN_RESTARTS) {
                    try (var gate = machine.openStepped()) {
                        if (loose) {
                            Weakened.loosen(gate);
                        }
                        admit(gate, guest, Math.min(GUESTS, guest + GUESTS_BETWEEN_RESTARTS), log);
                    }
                }
                return new Played(machine, festival, log, greens);
            }
        }

        private void admit(SteppedGate gate, int from, int to, DiskLog log) {
            for (int i = from; i < to; i++) {
                var ticket = festival.tickets().get(i);
                var presented = gate.present(festival.code(ticket));
                if (presented.verdict() instanceof Pass) {
                    greens.add(new Green(presented.record().orElseThrow(), ticket, log.length()));
                }
                watch.pass(Duration.ofSeconds(3));
                if (i % GUESTS_BETWEEN_RESTS == GUESTS_BETWEEN_RESTS - 1) {
                    gate.step();
                }
            }
        }
    }

    private Cuts cuts(Played played, Trial trial, Path folder) throws Exception {
        var random = trial.random();
        var replay = played.log().replay();
        var cuts = new Cuts(played);
        for (int point : points(replay.lastPoint(), trial.times(), random)) {
            replay.advanceTo(point);
            var home = folder.resolve("cut");
            replay.writeTo(home, random);
            cuts.look(played.machine().in(home), point);
            Folders.delete(home);
            trial.progress(cuts.made, "power cuts");
        }
        return cuts;
    }

    /// In order; every point of the log where there are no more of them than wanted, then some of them again.
    private static List<Integer> points(int last, int wanted, Random random) {
        return IntStream.range(0, wanted).map(any -> random.nextInt(last + 1)).sorted().boxed().toList();
    }

    private static final class Cuts {
        private final Played played;
        private int made;
        private int lost;
        private int damaged;
        private int twice;
        private int neverShown;

        private Cuts(Played played) {
            this.played = played;
        }

        private void look(Machine machine, int point) {
            made++;
            var shown = played.greens().stream().filter(green -> green.told() <= point).toList();
            try (var gate = machine.open()) {
                damaged += gate.standing().notices().isEmpty() ? 0 : 1;
                var there = Machine.admitted(gate).keySet();
                boolean complete = there.containsAll(shown.stream().map(Green::record).toList());
                lost += complete ? 0 : 1;
                neverShown += there.size() > shown.size() ? 1 : 0;
                if (complete && !shown.isEmpty()) {
                    twice += letsIn(gate, shown.getLast()) ? 1 : 0;
                }
            } catch (StoreFailed unusable) {
                damaged++;
                lost += shown.isEmpty() ? 0 : 1;
            }
        }

        private boolean letsIn(GateClient gate, Green green) {
            return gate.present(played.festival().code(green.ticket())).verdict() instanceof Pass;
        }

        private void figures(Findings findings, String store) {
            findings.figure("%s: %,d greens, %,d writes and syncs in the log, %,d power cuts", store,
                    played.greens().size(), played.log().length(), made);
            findings.figure("%s: after %,d of the cuts an admission was there whose green had not been shown yet",
                    store, neverShown);
        }
    }
}
