package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gate is killed without warning while guests stream in, again and again.
class KillTest {
    private static final int KILLS = Integer.getInteger("gatehouse.kills", 8);
    private static final int TICKETS = 4_000;

    @TempDir
    Path home;

    private final Random random = new Random(20260704);
    private final Instant opened = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Festival festival = new Festival(opened, TICKETS);
    private final Map<String, Integer> greens = new HashMap<>();

    @BeforeEach
    void preload() {
        try (var cloud = CloudServer.of(festival, Clock.systemUTC())) {
            var gates = LocalGates.of(KilledGate.setup(home, cloud.api()));
            try (var gate = gates.open(gates.enrol(new EnrolmentCode("7F3A9QXM04TZ"), "Laptop 3"))) {
                gate.preload(progress -> {});
                gate.standAt(Festival.NORTH, Direction.IN);
            }
        }
    }

    @Test
    void everyGreenThatWasShownIsThereAndNobodyIsLetInTwice() throws Exception {
        int next = 0;
        int orphans = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int shown = runAndKill(next);
            try (var gate = reopened()) {
                assertThat(gate.standing().notices()).isEmpty();
                var admitted = admitted(gate);
                assertThat(admitted).containsAll(greens.keySet()).doesNotHaveDuplicates();
                orphans += admitted.size() - greens.size();
                explained(gate, shown);
                admitted.forEach(record -> greens.putIfAbsent(record, -1));
                next = shown + 2;
            }
        }
        System.out.printf("%d kills, %d greens shown, %d kept but never shown%n", KILLS, greens.size(), orphans);
        assertThat(greens.size()).isGreaterThanOrEqualTo(KILLS);
    }

    /// The guest whose verdict was never shown presents the ticket again, and is told amber, not red, or is let in.
    private void explained(GateClient gate, int shown) {
        if (shown + 1 < TICKETS) {
            var verdict = gate.present(festival.code(shown + 1)).verdict();
            assertThat(verdict).isNotInstanceOf(AlreadyIn.class);
        }
        if (shown >= 0) {
            assertThat(gate.present(festival.code(shown)).verdict()).isInstanceOf(JustAdmitted.class);
        }
    }

    private static List<String> admitted(GateClient gate) {
        return gate.recent(TICKETS * 2).stream().filter(entry -> entry.what() instanceof GateRecord.In)
                .map(HistoryEntry::record).map(Object::toString).toList();
    }

    /// @return the last ticket whose green was shown
    private int runAndKill(int from) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(from)).redirectErrorStream(true).start();
        int last = from - 1;
        int seen = 1 + random.nextInt(30);
        var lines = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("green ")) {
                    var words = line.split(" ");
                    last = Integer.parseInt(words[1]);
                    greens.put(words[2], last);
                    if (--seen == 0) {
                        killSoon(process);
                    }
                }
            }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).as("what the gate said").contains("ready");
        return last;
    }

    /// At any point of what it is doing then.
    private void killSoon(Process process) {
        int micros = random.nextInt(3_000);
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
            // the handle's kill leaves what was already said to be read; the process's closes the pipe
            process.toHandle().destroyForcibly();
        });
    }

    private List<String> command(int from) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledGate.class.getName(), home.toString(), opened.toString(), Integer.toString(TICKETS),
                Integer.toString(from));
    }

    private GateClient reopened() {
        var gates = LocalGates.of(KilledGate.setup(home, java.net.URI.create("http://127.0.0.1:9")));
        return gates.open(gates.enrolled().getFirst());
    }
}
