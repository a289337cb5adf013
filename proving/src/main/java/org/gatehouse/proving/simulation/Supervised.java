package org.gatehouse.proving.simulation;

import static org.gatehouse.proving.simulation.Violation.check;

import java.time.Duration;
import java.util.Objects;
import org.gatehouse.proving.simulation.Deed.Kind;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.Undoing;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.gate.Direction;

/// Watches what gates do on a supervisor's word.
final class Supervised {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    /// The gate's time is not the world's, but nearly.
    private static final Duration MOST_OFF = Duration.ofMinutes(3);

    private final Witness witness;
    private final Heard heard;
    private final WorldTime time;
    private final Expectation expectation;

    Supervised(Witness witness, Heard heard, WorldTime time, Expectation expectation) {
        this.witness = witness;
        this.heard = heard;
        this.time = time;
        this.expectation = expectation;
    }

    void overruled(Machine machine, Guest guest, int persons, Overruled said) {
        switch (said) {
            case Overruled.LetIn in -> letIn(machine, guest, persons, in);
            case Overruled.Judged judged -> heard.shown(machine, guest, persons, judged.presented());
            case Overruled.Never never -> never(machine, guest, ((Verdict) never.refusal()));
            case Overruled.NotApproved ignored ->
                throw new Violation.Found(0, "%s does not know its own approval".formatted(machine));
        }
    }

    private void letIn(Machine machine, Guest guest, int persons, Overruled.LetIn in) {
        var memory = witness.of(machine);
        var post = memory.post().orElseThrow();
        check(0, post.direction() == Direction.IN && in.ticket().equals(guest.ticket()) && in.persons() == persons,
                "%s lets %d in by a supervisor's word on %s, and did %s", machine, persons, guest, in);
        heard.refused(machine, guest, in.refusal(), expectation.reasons(guest, memory, post, in.at()), in.at());
        witness.did(machine, new Deed(in.record(), Kind.IN, guest.ticket(), heard.gate(machine), persons, in.at(),
                true, null));
    }

    /// Nobody is let in by a code that names no ticket, or out.
    private void never(Machine machine, Guest guest, Verdict refusal) {
        var memory = witness.of(machine);
        boolean nameless = guest.unlistedAs().isPresent() && !expectation.isListed(guest, memory)
                || expectation.mayNotKnowKey(guest, memory);
        check(0, nameless || memory.post().orElseThrow().direction() == Direction.OUT,
                "%s lets no supervisor overrule %s of %s", machine, refusal.kind(), guest);
    }

    void undone(Machine machine, Deed deed, Undone said) {
        witness.lookAtRecords(machine);
        switch (said) {
            case Undone.TakenBack back -> takenBack(machine, deed, back);
            case Undone.Refused refused -> stays(machine, deed, refused.why());
            case Undone.NotApproved ignored ->
                throw new Violation.Found(0, "%s does not know its own approval".formatted(machine));
            case Undone.NotKept kept -> check(0, kept.cause() == Cause.STORAGE
                    ? witness.of(machine).isTroubled()
                    : witness.knowledge(machine).snapshot() == 0, "%s keeps no undoing: %s", machine, kept.cause());
        }
    }

    private void takenBack(Machine machine, Deed deed, Undone.TakenBack back) {
        check(0, passed(deed), "%s took back %s, by which nobody passed", machine, deed);
        check(0, undoings(machine, deed) == 1, "%s took back %s more than once", machine, deed);
        check(0, back.at().isBefore(deed.at().plus(LIMIT)), "%s took back %s as late as %s", machine, deed, back.at());
        var kept = witness.of(machine).own().get(back.record());
        check(1, kept != null && kept.kind() == Kind.UNDO && deed.id().equals(kept.undone()) && kept.at()
                .equals(back.at()), "%s says it took back %s, and its disk has %s", machine, deed, kept);
        witness.showed(machine, Objects.requireNonNull(kept));
    }

    private void stays(Machine machine, Deed deed, Undoing.Objection why) {
        boolean fair = switch (why) {
            case Undoing.NotHere ignored -> false;
            case Undoing.NothingToUndo ignored -> !passed(deed);
            case Undoing.UndoneBefore ignored -> undoings(machine, deed) > 0;
            case Undoing.TooLate ignored -> !witness.of(machine).isAnchored()
                    || !time.instant().plus(MOST_OFF).isBefore(deed.at().plus(LIMIT));
        };
        check(0, fair, "%s does not take back %s: %s", machine, deed, why);
    }

    private static boolean passed(Deed deed) {
        return deed.kind() == Kind.IN || deed.kind() == Kind.OUT;
    }

    private long undoings(Machine machine, Deed deed) {
        return witness.of(machine).own().values().stream().filter(other -> deed.id().equals(other.undone())).count();
    }
}
