package org.gatehouse.proving.simulation;

import static org.gatehouse.proving.simulation.Violation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;

/// Hears what gates say to guests, and holds it against what the evidence at that gate says.
final class Heard {
    /// No gate that has heard the cloud is further off: twice what it may be ahead, and the slowest wire.
    private static final Duration MOST_OFF = Duration.ofMinutes(3);
    /// Somebody whom the gate let in so recently is still standing there, whatever happened in between.
    private static final Duration STILL_THERE = Duration.ofMinutes(2);

    private final Witness witness;
    private final WorldTime time;
    private final Expectation expectation;

    Heard(Witness witness, WorldTime time, Expectation expectation) {
        this.witness = witness;
        this.time = time;
        this.expectation = expectation;
    }

    /// A guest's code was shown to the gate for so many persons, and this is what the gate said.
    void shown(Machine machine, Guest guest, int persons, Presented presented) {
        var memory = witness.of(machine);
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
        var memory = witness.of(machine);
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
        var memory = witness.of(machine);
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
        witness.did(machine, deed);
    }

    void refused(Machine machine, Guest guest, Verdict.Refusal refusal, Set<VerdictKind> reasons, Instant at) {
        var kind = ((Verdict) refusal).kind();
        boolean strange = kind == VerdictKind.UNKNOWN && expectation.mayNotKnowKey(guest, witness.of(machine));
        check(0, strange || reasons.contains(kind), "%s refuses %s as %s; there is no reason but %s", machine, guest,
                kind,
                reasons);
        var orphan = Rulebook.lastEntry(expectation.known(guest, witness.of(machine)))
                .filter(deed -> deed.id().device().equals(machine.device()))
                .filter(deed -> !witness.of(machine).shown().contains(deed.id()))
                .filter(deed -> witness.of(machine).own().containsKey(deed.id()))
                .filter(deed -> Duration.between(deed.at(), at).abs().compareTo(STILL_THERE) < 0);
        check(0, kind != VerdictKind.ALREADY_IN || orphan.isEmpty(),
                "%s accuses %s, whom it let in without anybody seeing it", machine, guest);
    }

    private void lookedAtAgain(Machine machine, Guest guest, Verdict.Attention attention, Instant at) {
        witness.lookAtRecords(machine);
        var memory = witness.of(machine);
        check(0, expectation.known(guest, memory).stream().anyMatch(deed -> deed.kind() == Deed.Kind.IN
                && deed.id().device().equals(machine.device())
                && (!memory.shown().contains(deed.id())
                        || Duration.between(deed.at(), at).abs().compareTo(STILL_THERE) <= 0)),
                "%s says %s of %s, whom it has not let in", machine, attention, guest);
    }

    private void couldNotJudge(Machine machine, CouldNotJudge could, Instant at) {
        var memory = witness.of(machine);
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
        check(2, !witness.everMade().containsKey(id), "%s gives the name %s again", machine, id);
    }

    GateId gate(Machine machine) {
        return Objects.requireNonNull(machine.gate().orElseThrow().stand().orElseThrow().gate());
    }
}
