package org.gatehouse.proving.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.admission.Verdict.Pass;
import org.gatehouse.ticketing.ticket.TicketId;

/// A gate's process is killed without warning while guests stream in, on the machine's own disk.
final class KillFault implements Fault {
    /// Guests that come while a gate lives; most are never reached.
    private static final int GUESTS_A_LIFE = 40;
    private static final int GREENS_BEFORE = 25;
    private static final int MICROS_AFTER = 4_000;
    /// One in so many is killed while it starts.
    private static final int ONE_IN = 8;
    /// After so many a machine is put back to what it was before the doors opened.
    private static final int KILLS_A_MACHINE = 40;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String promise() {
        return "a gate that is killed at any moment has every green it has shown, and tells a guest whose green it"
                + " could not show any more that the ticket was just admitted";
    }

    @Override
    public Times usual() {
        return new Times(1_000, "kills");
    }

    @Override
    public Findings befall(Trial trial) throws IOException, InterruptedException {
        var tally = new Tally();
        var festival = new Festival(GUESTS_A_LIFE * KILLS_A_MACHINE, Instant.now());
        var before = Machine.at(trial.folder().resolve("before")).preparedFor(festival);
        var codes = Files.write(trial.folder().resolve("codes"), festival.tickets().stream().map(festival::code)
                .toList());
        var jvm = Jvm.readyIn(trial.folder().resolve("jvm"));
        unharmed(jvm, before, codes);
        var random = trial.random();
        int kills = 0;
        while (kills < trial.times()) {
            var home = Folders.copy(before.home(), trial.folder().resolve("machine"));
            var life = new Life(Machine.at(home), jvm, codes, festival, random, tally);
            for (int i = 0; i < KILLS_A_MACHINE && kills < trial.times(); i++) {
                life.endsByAKill();
                trial.progress(++kills, "kills");
            }
            Folders.delete(home);
        }
        return tally.findings(kills);
    }

    private static void unharmed(Jvm jvm, Machine before, Path codes) throws IOException, InterruptedException {
        var home = Folders.copy(before.home(), before.home().resolveSibling("unharmed"));
        var process = jvm.start(KilledGate.class, home, codes, 0, 5);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("a gate that nobody harms does not run: " + said);
        }
    }

    private static final class Tally {
        private int greens;
        private int killedEarly;
        private int orphans;
        private int lost;
        private int twice;
        private int unexplained;
        private int damaged;

        private Findings findings(int kills) {
            var findings = new Findings();
            findings.figure("%,d kills, %,d of them before the first green, %,d greens shown", kills, killedEarly,
                    greens);
            findings.figure("%,d admissions were on the disk and their green was never shown", orphans);
            findings.expect(greens >= kills, "guests did come in: %,d greens", greens);
            findings.expect(lost == 0, "every green that was shown is on the disk: %,d are not", lost);
            findings.expect(unexplained == 0,
                    "every guest who was admitted unseen is told so in amber on coming again: %,d are not",
                    unexplained);
            findings.expect(twice == 0, "nobody is let in twice: %,d are", twice);
            findings.expect(damaged == 0, "no store is damaged: %,d are", damaged);
            return findings;
        }
    }

    /// The lives of one machine, each ended by a kill.
    private static final class Life {
        private final Machine machine;
        private final Jvm jvm;
        private final Path codes;
        private final Festival festival;
        private final Random random;
        private final Tally tally;
        /// Everybody who is known to be in.
        private final Set<RecordId> known = new HashSet<>();
        private int next;

        private Life(Machine machine, Jvm jvm, Path codes, Festival festival, Random random, Tally tally) {
            this.machine = machine;
            this.jvm = jvm;
            this.codes = codes;
            this.festival = festival;
            this.random = random;
            this.tally = tally;
        }

        private void endsByAKill() throws IOException, InterruptedException {
            var shown = runAndKill();
            tally.greens += shown.size();
            tally.killedEarly += shown.isEmpty() ? 1 : 0;
            try (var gate = machine.open()) {
                tally.damaged += gate.standing().notices().isEmpty() ? 0 : 1;
                var admitted = Machine.admitted(gate);
                tally.lost += (int) shown.keySet().stream().filter(record -> !shows(admitted, record)).count();
                tally.twice += admitted.size() - Set.copyOf(admitted.values()).size();
                explain(gate, admitted, shown);
                known.addAll(Machine.admitted(gate).keySet());
            }
        }

        private static boolean shows(Map<RecordId, TicketId> admitted, String record) {
            return admitted.keySet().stream().anyMatch(id -> id.toString().equals(record));
        }

        /// Who was not shown green comes again. So does who was, and is not let in once more.
        private void explain(GateClient gate, Map<RecordId, TicketId> admitted, Map<String, Integer> shown) {
            for (var one : admitted.entrySet()) {
                if (!known.contains(one.getKey()) && !shown.containsKey(one.getKey().toString())) {
                    tally.orphans++;
                    boolean amber = gate.present(festival.code(one.getValue())).verdict() instanceof JustAdmitted;
                    tally.unexplained += amber ? 0 : 1;
                }
            }
            for (int guest : shown.values()) {
                boolean again = gate.present(festival.code(festival.tickets().get(guest))).verdict() instanceof Pass;
                tally.twice += again ? 1 : 0;
            }
        }

        /// @return by record, the guests whose green was shown
        private Map<String, Integer> runAndKill() throws IOException, InterruptedException {
            boolean early = random.nextInt(ONE_IN) == 0;
            int greens = early ? 0 : 1 + random.nextInt(GREENS_BEFORE);
            long started = System.nanoTime();
            var process = jvm.start(KilledGate.class, machine.home(), codes, next, GUESTS_A_LIFE);
            if (early) {
                killAfter(process, random.nextLong(TimeUnit.NANOSECONDS.toMicros(startNanos)));
            }
            var shown = listen(process, greens, started);
            process.waitFor();
            next += shown.size() + 1;
            return shown;
        }

        private long startNanos = TimeUnit.MILLISECONDS.toNanos(500);

        private Map<String, Integer> listen(Process process, int greens, long started) throws IOException {
            var shown = new HashMap<String, Integer>();
            try (var out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                for (var line = out.readLine(); line != null; line = out.readLine()) {
                    var words = List.of(line.split(" "));
                    if (words.getFirst().equals("ready")) {
                        startNanos = System.nanoTime() - started;
                    } else if (words.getFirst().equals("green")) {
                        shown.put(words.get(2), Integer.valueOf(words.get(1)));
                        if (shown.size() == greens) {
                            killAfter(process, random.nextInt(MICROS_AFTER));
                        }
                    }
                }
            }
            return shown;
        }

        /// At any point of what it is doing then.
        private static void killAfter(Process process, long micros) {
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
                // the handle's kill leaves what was already said to be read; the process's closes the pipe
                process.toHandle().destroyForcibly();
            });
        }
    }
}
