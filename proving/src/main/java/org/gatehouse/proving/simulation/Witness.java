package org.gatehouse.proving.simulation;

import static org.gatehouse.proving.simulation.Violation.check;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.proving.simulation.Memory.Post;
import org.gatehouse.proving.simulation.StoreReader.Knowledge;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;

/// Stands beside all gates, remembers what each showed, and says where one shows or forgets what it must not.
final class Witness {
    /// No gate that has heard the cloud is further off: twice what it may be ahead, and the slowest wire.
    private static final Duration MOST_OFF = Duration.ofMinutes(3);
    /// Somebody whom the gate let in so recently is still standing there, whatever happened in between.
    private static final Duration STILL_THERE = Duration.ofMinutes(2);

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
        return new Supervised(this, time, expectation);
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

    /// A guest's code was shown to the gate for so many persons, and this is what the gate said.
    void shown(Machine machine, Guest guest, int persons, Presented presented) {
        var memory = of(machine);
        var post = memory.post().orElseThrow();
        var at = presented.at();
        if (memory.isAnchored()) {
            check(0, Duration.between(at, time.instant()).abs().compareTo(MOST_OFF) < 0, "%s takes %s for %s", machine,
                    time.instant(), at);
        }
        var reasons = expectation.reasons(guest, memory, post, at);
        int left = expectation.left(guest, memory, post, at);
        switch (presented.verdict()) {
            case Verdict.Pass pass -> {
                check(0, left >= persons, "%s lets %d in or out by %s, which lets only %d", machine, persons, guest,
                        left);
                check(0, pass.persons() == persons, "%s lets %s pass for %d persons", machine, pass, persons);
                passed(machine, guest, pass, reasons, presented);
            }
            case Verdict.Refusal refusal -> refused(machine, guest, refusal, reasons, at);
            case Verdict.FewerLeft fewer -> check(0, left > 0 && left < persons && fewer.left() == left,
                    "%s says %s of %s, by which %d may pass", machine, fewer, guest, left);
            case Verdict.Attention attention -> lookedAtAgain(machine, guest, attention, at);
            case CouldNotJudge could -> couldNotJudge(machine, could, at);
        }
        if (!(presented.verdict() instanceof Verdict.Pass)) {
            presented.record().ifPresent(id -> noted(machine, id));
        }
    }

    /// What the gate would say to the guest, looked at without showing it.
    void looked(Machine machine, Guest guest, Verdict verdict) {
        var memory = of(machine);
        var reasons = expectation.reasons(guest, memory, memory.post().orElseThrow(), time.instant());
        if (verdict instanceof Verdict.Pass) {
            check(0, reasons.isEmpty(), "%s would let %s pass in spite of %s", machine, guest, reasons);
        }
        if (verdict instanceof Verdict.Refusal) {
            check(0, reasons.contains(verdict.kind()), "%s would refuse %s as %s; there is no reason but %s", machine,
                    guest, verdict.kind(), reasons);
        }
    }

    private void passed(Machine machine, Guest guest, Verdict.Pass pass, Set<VerdictKind> reasons,
            Presented presented) {
        var memory = of(machine);
        var post = memory.post().orElseThrow();
        check(1, presented.record().isPresent(), "%s shows green to %s, and has no record of it", machine, guest);
        check(0, pass.ticket().equals(guest.ticket()), "%s takes %s for %s", machine, guest, pass.ticket());
        boolean entering = post.direction() == Direction.IN;
        check(4, !entering || expectation.leftByOwn(guest, memory, presented.at()) > 0,
                "%s shows green to %s again", machine, guest);
        check(0, reasons.isEmpty(), "%s shows green to %s in spite of %s", machine, guest, reasons);
        var id = presented.record().orElseThrow();
        var deed = new Deed(id, entering ? Deed.Kind.IN : Deed.Kind.OUT, guest.ticket(), gate(machine), pass.persons(),
                presented.at(), false, null);
        did(machine, deed);
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

    GateId gate(Machine machine) {
        return Objects.requireNonNull(machine.gate().orElseThrow().stand().orElseThrow().gate());
    }

    void refused(Machine machine, Guest guest, Verdict.Refusal refusal, Set<VerdictKind> reasons, Instant at) {
        var kind = ((Verdict) refusal).kind();
        boolean strange = kind == VerdictKind.UNKNOWN && expectation.mayNotKnowKey(guest, of(machine));
        check(0, strange || reasons.contains(kind), "%s refuses %s as %s; there is no reason but %s", machine, guest,
                kind,
                reasons);
        var orphan = Rulebook.lastEntry(expectation.known(guest, of(machine)))
                .filter(deed -> deed.id().device().equals(machine.device()))
                .filter(deed -> !of(machine).shown().contains(deed.id()))
                .filter(deed -> of(machine).own().containsKey(deed.id()))
                .filter(deed -> Duration.between(deed.at(), at).abs().compareTo(STILL_THERE) < 0);
        check(0, kind != VerdictKind.ALREADY_IN || orphan.isEmpty(),
                "%s accuses %s, whom it let in without anybody seeing it", machine, guest);
    }

    private void lookedAtAgain(Machine machine, Guest guest, Verdict.Attention attention, Instant at) {
        lookAtRecords(machine);
        var memory = of(machine);
        check(0, expectation.known(guest, memory).stream().anyMatch(deed -> deed.kind() == Deed.Kind.IN
                && deed.id().device().equals(machine.device())
                && (!memory.shown().contains(deed.id())
                        || Duration.between(deed.at(), at).abs().compareTo(STILL_THERE) <= 0)),
                "%s says %s of %s, whom it has not let in", machine, attention, guest);
    }

    private void couldNotJudge(Machine machine, CouldNotJudge could, Instant at) {
        var memory = of(machine);
        boolean fair = switch (could.cause()) {
            case STORAGE -> memory.isTroubled();
            case NO_MANIFEST -> memory.knowledge().snapshot() == 0;
            case MANIFEST_EXPIRED -> !at.isBefore(expectation.goodUntil());
            case NO_GATE, CLOCK, EVENT_CLOSED, SIGNATURE_CAP, UNFORESEEN -> false;
        };
        check(0, fair, "%s could not judge: %s", machine, could.cause());
    }

    /// A text that is nobody's ticket.
    void shown(Machine machine, String what, Presented presented, VerdictKind expected) {
        if (presented.verdict() instanceof CouldNotJudge could) {
            couldNotJudge(machine, could, presented.at());
        } else {
            check(0, presented.verdict().kind() == expected, "%s says %s of %s", machine, presented.verdict().kind(),
                    what);
            presented.record().ifPresent(id -> noted(machine, id));
        }
    }

    private void noted(Machine machine, RecordId id) {
        check(2, id.device().equals(machine.device()), "%s signs as %s", machine, id.device());
        check(2, !everMade.containsKey(id), "%s gives the name %s again", machine, id);
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
