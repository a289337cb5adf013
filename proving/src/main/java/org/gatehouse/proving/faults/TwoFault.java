package org.gatehouse.proving.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;

/// Two processes have the same store. The lock keeps the second one out; then somebody deletes the lock's file, and
/// both are in.
final class TwoFault implements Fault {
    @Override
    public String name() {
        return "two";
    }

    @Override
    public String promise() {
        return "a second process is kept out of a store; where its lock is taken away and two processes present all"
                + " tickets to one store, each ticket is admitted once";
    }

    @Override
    public Times usual() {
        return new Times(10_000, "tickets");
    }

    @Override
    public Findings befall(Trial trial) throws Exception {
        var folder = Folders.inMemory();
        try {
            var festival = new Festival(trial.times(), Instant.now());
            var machine = Machine.at(folder.resolve("home")).preparedFor(festival);
            var codes = Files.write(folder.resolve("codes"), festival.tickets().stream().map(festival::code).toList());
            var findings = new Findings();
            compete(machine, codes, trial, findings);
            count(machine, festival, findings);
            return findings;
        } finally {
            Folders.delete(folder);
        }
    }

    private static void compete(Machine machine, Path codes, Trial trial, Findings findings)
            throws IOException, InterruptedException, ExecutionException {
        var jvm = Jvm.readyIn(trial.folder().resolve("jvm"));
        try (var first = new Rival(jvm, machine, codes, trial.seed())) {
            first.awaitReady();
            findings.expect(isKeptOut(machine), "the second process is kept out while the first has the store");
            Files.delete(machine.store().resolve("gate.lock"));
            try (var second = new Rival(jvm, machine, codes, trial.seed() + 1);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                second.awaitReady();
                first.go();
                second.go();
                var one = threads.submit(first::words);
                var other = threads.submit(second::words);
                tell(one.get(), other.get(), findings);
            }
        }
    }

    private static boolean isKeptOut(Machine machine) {
        try {
            machine.open().close();
            return false;
        } catch (StoreFailed failed) {
            return failed.reason() instanceof StoreFailure.InUse;
        }
    }

    private static void tell(List<String[]> one, List<String[]> other, Findings findings) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        var greens = all.stream().filter(words -> words[0].equals("green")).map(words -> words[1]).toList();
        long unjudged = all.stream().filter(words -> words[0].equals("unjudged")).count();
        long again = all.stream().filter(words -> Integer.parseInt(words[2]) > 1).count();
        findings.figure("%,d presentations by two processes: %,d green by one, %,d by the other", all.size(),
                count(one, "green"), count(other, "green"));
        findings.figure("%,d had to be presented again, because the other process was in between", again);
        findings.expect(greens.size() == new HashSet<>(greens).size(), "nobody is shown green twice: %,d are",
                greens.size() - new HashSet<>(greens).size());
        findings.expect(unjudged == 0, "everybody is judged in the end: %,d are not", unjudged);
        findings.expect(count(one, "green") > 0 && count(other, "green") > 0, "both processes let people in");
    }

    private static long count(List<String[]> words, String word) {
        return words.stream().filter(line -> line[0].equals(word)).count();
    }

    private static void count(Machine machine, Festival festival, Findings findings) {
        try (var gate = machine.open()) {
            var admitted = Machine.admitted(gate);
            findings.figure("%,d admissions in the store of %,d tickets", admitted.size(), festival.size());
            findings.expect(admitted.size() == festival.size() && new HashSet<>(admitted.values()).equals(
                    new HashSet<>(festival.tickets())),
                    "each ticket is admitted once, and no record's name is used twice");
            findings.expect(gate.standing().notices().isEmpty(), "the store is sound: %s", gate.standing().notices());
        }
    }

    private static final class Rival implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        private Rival(Jvm jvm, Machine machine, Path codes, long seed) throws IOException {
            process = jvm.start(RivalGate.class, machine.home(), codes, seed);
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        private void awaitReady() throws IOException {
            var said = new StringBuilder();
            for (var line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
                if (line == null) {
                    throw new IOException("a gate did not start: " + said);
                }
                said.append(line).append('\n');
            }
        }

        private void go() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        /// Each verdict: the word for it, the ticket's number, how often it was presented.
        private List<String[]> words() throws IOException {
            var words = new ArrayList<String[]>();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var parts = line.split(" ");
                if (List.of("green", "refused", "unjudged").contains(parts[0])) {
                    words.add(parts);
                }
            }
            return words;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
