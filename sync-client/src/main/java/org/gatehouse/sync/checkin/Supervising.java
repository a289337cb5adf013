package org.gatehouse.sync.checkin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.Judgements;
import org.gatehouse.sync.store.Outcome;
import org.gatehouse.sync.store.Proposal;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.admission.Overruling;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.admission.Undoing;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What only a supervisor may do. Each deed uses up an approval, is on the disk before it is told, and never throws.
final class Supervising {
    private static final Logger LOG = LoggerFactory.getLogger(Supervising.class);
    private static final String SUPERVISOR = "supervisor";

    private final GateStore store;
    private final DeviceClock clock;
    private final Presenting presenting;
    private final Approvals approvals;

    Supervising(GateStore store, DeviceClock clock, Presenting presenting, Approvals approvals) {
        this.store = store;
        this.clock = clock;
        this.presenting = presenting;
        this.approvals = approvals;
    }

    /// Lets in somebody whom the gate refuses.
    Overruled overrule(Supplier<ScannedCode> code, Party party, Optional<Stand> stand, Approval approval,
            SupervisorReason reason) {
        if (!approvals.use(approval, clock.instant())) {
            return new Overruled.NotApproved();
        }
        var overruled = overrule(code, party, stand, reason);
        if (!(overruled instanceof Overruled.LetIn)) {
            approvals.giveBack(approval);
        }
        return overruled;
    }

    private Overruled overrule(Supplier<ScannedCode> code, Party party, Optional<Stand> stand,
            SupervisorReason reason) {
        try {
            var missing = presenting.missing(stand);
            return missing.isPresent()
                    ? new Overruled.Judged(presenting.judged(missing.get()))
                    : overrule(new Wish(code.get(), party, stand.orElseThrow(), reason));
        } catch (RuntimeException unforeseen) {
            LOG.error("a supervisor's word could not be kept", unforeseen);
            return new Overruled.Judged(presenting.judged(new CouldNotJudge(Cause.UNFORESEEN)));
        }
    }

    /// That somebody be let in all the same.
    private record Wish(ScannedCode code, Party party, Stand stand, SupervisorReason reason) {
        private GateRecord.In admission() {
            return new GateRecord.In(party.persons(), Grounds.OVERRIDE, reason.text());
        }
    }

    private Overruled overrule(Wish wish) {
        return switch (presenting.unseen().record(ledger -> propose(wish, ledger))) {
            case Outcome.Kept<Overruling> kept -> overruled(kept.answer(), wish, Optional.of(kept.record()));
            case Outcome.Judged<Overruling> judged -> overruled(judged.answer(), wish, Optional.empty());
            case Outcome.Lost<Overruling> lost ->
                new Overruled.Judged(presenting.judged(Presenting.lost(lost.cause())));
        };
    }

    private Proposal<Overruling> propose(Wish wish, Ledger ledger) {
        var now = clock.read();
        var overruling = unlessIn(Overruling.judge(wish.code(), wish.party(), ledger, presenting.post(wish.stand()),
                now.at()), ledger, now.at());
        return switch (overruling) {
            case Overruling.Allowed allowed -> new Proposal<>(overruling, Optional.of(presenting
                    .draft(wish.admission(), allowed.ticket(), wish.stand().gate(), now, SUPERVISOR)));
            case Overruling.NotNeeded notNeeded -> new Proposal<>(overruling,
                    presenting.proposal(wish.code(), notNeeded.verdict(), wish.stand(), now).draft());
            case Overruling.Never ignored -> Proposal.only(overruling);
        };
    }

    /// Whom the gate let in already, only that the disk left it in doubt, is not let in twice.
    private Overruling unlessIn(Overruling overruling, Ledger ledger, Instant now) {
        return overruling instanceof Overruling.Allowed allowed
                ? presenting.unseen().explain(allowed.ticket(), ledger, now)
                        .<Overruling>map(Overruling.NotNeeded::new).orElse(allowed)
                : overruling;
    }

    private Overruled overruled(Overruling overruling, Wish wish, Optional<GateRecord> kept) {
        return switch (overruling) {
            case Overruling.Allowed allowed -> {
                var record = kept.orElseThrow();
                yield new Overruled.LetIn(allowed.ticket(), wish.party().persons(), allowed.refusal(), record.id(),
                        record.at());
            }
            case Overruling.NotNeeded notNeeded -> new Overruled.Judged(new Presented(notNeeded.verdict(),
                    kept.map(GateRecord::id), kept.map(GateRecord::at).orElseGet(clock::instant)));
            case Overruling.Never never -> new Overruled.Never(never.refusal());
        };
    }

    /// Takes back a record of this device.
    Undone undo(RecordId record, Approval approval, SupervisorReason reason) {
        if (!approvals.use(approval, clock.instant())) {
            return new Undone.NotApproved();
        }
        var undone = undo(record, reason);
        if (!(undone instanceof Undone.TakenBack)) {
            approvals.giveBack(approval);
        }
        return undone;
    }

    private Undone undo(RecordId record, SupervisorReason reason) {
        try {
            return store.manifest().isEmpty()
                    ? new Undone.NotKept(Cause.NO_MANIFEST)
                    : undone(store.judgements().undo(record, known -> propose(known, reason)));
        } catch (RuntimeException unforeseen) {
            LOG.error("a record could not be taken back", unforeseen);
            return new Undone.NotKept(Cause.UNFORESEEN);
        }
    }

    private Proposal<Undoing> propose(Optional<Judgements.Known> known, SupervisorReason reason) {
        var now = clock.read();
        var undoing = known.map(found -> Undoing.judge(found.record(), found.ofTicket(), now.at()))
                .orElseGet(Undoing.NotHere::new);
        return switch (undoing) {
            case Undoing.Allowed(GateRecord record) -> new Proposal<>(undoing,
                    Optional.of(presenting.draft(new GateRecord.Undo(record.id(), reason.text()), record.ticket(),
                            record.gate(), now, SUPERVISOR)));
            case Undoing.Objection ignored -> Proposal.only(undoing);
        };
    }

    private static Undone undone(Outcome<Undoing> outcome) {
        return switch (outcome) {
            case Outcome.Kept<Undoing> kept -> undone(kept.answer(), Optional.of(kept.record()));
            case Outcome.Judged<Undoing> judged -> undone(judged.answer(), Optional.empty());
            case Outcome.Lost<Undoing> lost -> new Undone.NotKept(Presenting.lost(lost.cause()).cause());
        };
    }

    private static Undone undone(Undoing undoing, Optional<GateRecord> kept) {
        return switch (undoing) {
            case Undoing.Allowed allowed -> {
                var record = kept.orElseThrow();
                yield new Undone.TakenBack(allowed.record(), record.id(), record.at());
            }
            case Undoing.Objection why -> new Undone.Refused(why);
        };
    }
}
