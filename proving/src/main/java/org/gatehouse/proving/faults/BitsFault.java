package org.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.GateStore.WaitingRecord;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.sync.store.StoreSettings;
import org.gatehouse.ticketing.admission.GateRecord;

/// One bit of the store's files is another one the next morning: in the file of a gate that was closed, or in the file
/// or the log of one that was killed.
final class BitsFault implements Fault {
    private static final int GUESTS = 60;
    private static final int TICKETS = 100;
    private static final String STORE = "gate.db";
    private static final String LOG = "gate.db-wal";

    @Override
    public String name() {
        return "bits";
    }

    @Override
    public String promise() {
        return "a bit that flips in the store's files changes no record unnoticed: either all are as they were, or the"
                + " damage is told, the files are kept aside, and the records that are still as signed are saved";
    }

    @Override
    public Times usual() {
        return new Times(1_000, "bit flips");
    }

    @Override
    public Findings befall(Trial trial) throws IOException {
        var folder = Folders.inMemory();
        try {
            var random = trial.random();
            var evening = new Evening(folder);
            var flips = new Flips(evening.keys, evening.watch);
            for (int i = 0; i < trial.times(); i++) {
                var victim = Folders.copy(i % 2 == 0 ? evening.closed : evening.killed, folder.resolve("victim"));
                flip(victim, random);
                flips.look(victim, evening.records);
                Folders.delete(victim);
                trial.progress(i + 1, "bit flips");
            }
            return flips.findings(evening.records.size());
        } finally {
            Folders.delete(folder);
        }
    }

    private static void flip(Path store, Random random) throws IOException {
        var file = store.resolve(STORE);
        var log = store.resolve(LOG);
        long used = Files.exists(log) ? used(Files.readAllBytes(log)) : 0;
        long at = random.nextLong(Files.size(file) + used);
        var hit = at < Files.size(file) ? file : log;
        var bytes = Files.readAllBytes(hit);
        bytes[(int) (hit.equals(file) ? at : at - Files.size(file))] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        Files.write(hit, bytes);
    }

    /// Behind it the log has only room.
    private static int used(byte[] log) {
        int used = log.length;
        while (used > 0 && log[used - 1] == 0) {
            used--;
        }
        return used;
    }

    /// A store with records, as it is found when its gate was closed, and when it was killed.
    private static final class Evening {
        private final Watch watch = new Watch(Instant.parse("2026-07-04T16:00:00Z"));
        private final StoreKeys keys;
        private final Path closed;
        private final Path killed;
        private final List<GateRecord> records;

        private Evening(Path folder) throws IOException {
            var festival = new Festival(TICKETS, watch.instant());
            var machine = Machine.at(folder.resolve("home"), watch).preparedFor(festival);
            keys = machine.keys();
            try (var gate = machine.openStepped()) {
                for (var ticket : festival.tickets().subList(0, GUESTS)) {
                    gate.present(festival.code(ticket));
                    watch.pass(Duration.ofSeconds(5));
                }
                killed = Folders.copy(machine.store(), folder.resolve("killed"));
                Files.deleteIfExists(killed.resolve(STORE + "-shm"));
            }
            closed = Folders.copy(machine.store(), folder.resolve("closed"));
            try (var store = open(Folders.copy(closed, folder.resolve("look")), keys, watch)) {
                records = records(store);
            }
        }
    }

    private static GateStore open(Path store, StoreKeys keys, Watch watch) {
        return GateStore.open(store, keys, StoreSettings.with(watch, new SecureRandom()));
    }

    private static List<GateRecord> records(GateStore store) {
        return store.waiting(0, Integer.MAX_VALUE).stream().map(WaitingRecord::record).toList();
    }

    private static final class Flips {
        private final StoreKeys keys;
        private final Watch watch;
        private final List<String> unnoticed = new ArrayList<>();
        private int made;
        private int unharmed;
        private int noticed;
        private int refused;
        private int gone;
        private int changed;
        private int notKept;
        private int again;

        private Flips(StoreKeys keys, Watch watch) {
            this.keys = keys;
            this.watch = watch;
        }

        private void look(Path victim, List<GateRecord> before) {
            made++;
            try (var store = open(victim, keys, watch)) {
                var found = records(store);
                changed += new HashSet<>(before).containsAll(found) ? 0 : 1;
                if (store.damage().isPresent()) {
                    noticed++;
                    gone += before.size() - found.size();
                    notKept += Files.exists(store.damage().get().aside()) ? 0 : 1;
                } else if (found.equals(before)) {
                    unharmed++;
                } else {
                    unnoticed.add("flip %d: %d of %d records".formatted(made, found.size(), before.size()));
                }
            } catch (StoreFailed unusable) {
                refused++;
                notKept += Files.exists(victim.resolve(STORE)) ? 0 : 1;
                return;
            }
            openAgain(victim);
        }

        private void openAgain(Path victim) {
            try (var store = open(victim, keys, watch)) {
                again += store.damage().isPresent() ? 1 : 0;
            }
        }

        private Findings findings(int records) {
            var findings = new Findings();
            findings.figure("%,d flips in stores of %,d records: %,d harmed no record, %,d were told as damage", made,
                    records, unharmed, noticed);
            findings.figure("%,d records of the damaged stores' %,d were gone, each known to be", gone,
                    noticed * records);
            findings.figure("%,d stores could not be opened and were left as they were", refused);
            findings.expect(noticed > 0, "flips did damage: %,d stores", noticed);
            findings.expect(unnoticed.isEmpty(), "no record changes or goes unnoticed: in %,d stores %s",
                    unnoticed.size(),
                    unnoticed);
            findings.expect(changed == 0, "no record is there that was not written so: in %,d stores", changed);
            findings.expect(notKept == 0, "damaged files are kept: %,d are not", notKept);
            findings.expect(again == 0, "a repaired store is sound: %,d are not", again);
            return findings;
        }
    }
}
