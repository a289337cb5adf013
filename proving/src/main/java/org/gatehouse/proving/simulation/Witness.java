package org.gatehouse.proving.simulation;

import static org.gatehouse.proving.simulation.Violation.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.proving.simulation.StoreReader.Knowledge;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.ticketing.admission.RecordId;

/// Stands beside all gates, remembers what each showed, and says where one shows or forgets what it must not.
final class Witness {
    private final WorldTime time;
    private final Expectation expectation;
    private final Register register;
    private final StoreReader reader = new StoreReader();
    private final Map<Machine, Memory> memories = new HashMap<>();
    private final Map<RecordId, Deed> everMade = new LinkedHashMap<>();
    private final Map<RecordId, Deed> greens = new LinkedHashMap<>();

    Witness(WorldTime time, Expectation expectation, Register register) {
        this.time = time;
        this.expectation = expectation;
        this.register = register;
    }

    /// Who watches supervisors.
    Supervised supervised() {
        return new Supervised(this, heard(), time, expectation);
    }

    /// Who hears what gates say to guests.
    Heard heard() {
        return new Heard(this, time, expectation);
    }

    Memory of(Machine machine) {
        return memories.computeIfAbsent(machine, any -> new Memory());
    }

    /// All deeds that any gate ever made.
    Map<RecordId, Deed> everMade() {
        return everMade;
    }

    /// What people were shown, and no disk has lost.
    Map<RecordId, Deed> greens() {
        return greens;
    }

    /// Nothing of these counts as shown any more but what the cloud has: their disk is gone.
    void lost(Set<RecordId> shown) {
        shown.stream().filter(id -> !register.holds(id)).forEach(greens::remove);
    }

    /// The program has started and its store is open.
    void started(Machine machine) {
        var memory = of(machine);
        memory.anchored(false);
        var gate = machine.gate().orElseThrow();
        boolean saved = gate.standing().notices().stream().anyMatch(Notice.StoreDamaged.class::isInstance);
        check(1, memory.isDamaged() || !saved, "%s calls its store damaged", machine);
        lookAtRecords(machine);
        if (memory.isDamaged()) {
            memory.salvaged();
            memory.damaged(false);
        }
        var before = memory.knowledge();
        lookAtKnowledge(machine);
        check(8, memory.knowledge().version() >= before.version(), "%s knew version %d, and after its start %d",
                machine, before.version(), memory.knowledge().version());
    }

    void lookAtRecords(Machine machine) {
        var memory = of(machine);
        var found = read(() -> reader.records(machine.store()));
        var deeds = new LinkedHashMap<RecordId, Deed>();
        found.forEach(record -> deeds.put(record.id(), Deed.of(record)));
        check(2, deeds.size() == found.size(), "%s has two records of one name", machine);
        memory.own().forEach((id, deed) -> check(1, deed.equals(deeds.get(id)), "%s did %s, and its disk has %s",
                machine, deed, deeds.get(id)));
        deeds.forEach((id, deed) -> {
            var before = everMade.putIfAbsent(id, deed);
            check(2, before == null || before.equals(deed), "two records have one name: %s and %s", before, deed);
        });
        memory.found(List.copyOf(deeds.values()));
    }

    /// The gate has spoken with the cloud.
    void synced(Machine machine) {
        var memory = of(machine);
        var before = memory.knowledge();
        boolean behind = Math.min(before.version(), before.records()) < register.version();
        if (machine.link().hasHeardNews() && behind || machine.link().hadOffer()) {
            lookAtKnowledge(machine);
        }
        check(8, memory.knowledge().version() >= before.version() && memory.knowledge().snapshot() >= before.snapshot(),
                "%s knew version %d of snapshot %d, and now %d of %d", machine, before.version(), before.snapshot(),
                memory.knowledge().version(), memory.knowledge().snapshot());
        if (machine.link().hasSentRecords()) {
            read(() -> reader.answered(machine.store(), machine.device())).forEach(id -> check(6, register.holds(id),
                    "%s counts %s as handed over, and the cloud does not have it", machine, id));
        }
        if (machine.link().wasAnchored()) {
            memory.anchored(true);
        }
    }

    /// The event is off the machine: not before its time, and with nothing unsent.
    void left(Machine machine) {
        var memory = of(machine);
        memory.wasLeft();
        check(0, !time.instant().isBefore(expectation.mayLeave()), "%s left before it was over",
                machine);
        memory.own().values().forEach(deed -> check(1, register.holds(deed.id()),
                "%s left with %s, and the cloud does not have it", machine, deed));
    }

    private void lookAtKnowledge(Machine machine) {
        of(machine).knows(read(() -> reader.knowledge(machine.store())));
    }

    /// It did this, and people were shown.
    void did(Machine machine, Deed deed) {
        made(machine, deed);
        showed(machine, deed);
    }

    void showed(Machine machine, Deed deed) {
        of(machine).did(deed);
        greens.put(deed.id(), deed);
    }

    private void made(Machine machine, Deed deed) {
        check(2, deed.id().device().equals(machine.device()), "%s signs as %s", machine, deed.id().device());
        check(2, everMade.putIfAbsent(deed.id(), deed) == null, "%s gives the name %s again", machine, deed.id());
    }

    /// Reads a store.
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }

    static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException failure) {
            throw new IllegalStateException("a store cannot be read", failure);
        }
    }

    Knowledge knowledge(Machine machine) {
        return of(machine).knowledge();
    }

    Set<RecordId> answered(Machine machine) {
        return read(() -> reader.answered(machine.store(), machine.device()));
    }
}
