package org.gatehouse.sync.checkin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.Judging;
import org.gatehouse.sync.store.Outcome;
import org.gatehouse.sync.store.Proposal;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.sync.time.DeviceClock.Reading;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord.What;
import org.gatehouse.ticketing.admission.Judge;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Post;
import org.gatehouse.ticketing.signature.VerifyingKey;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From a scanned text to a verdict whose record is on the disk. Never throws.
final class Presenting {
    private static final Logger LOG = LoggerFactory.getLogger(Presenting.class);
    /// A gate does not know who stands at it.
    private static final String STEWARD = "steward";

    private final GateStore store;
    private final DeviceClock clock;
    private final DeviceId device;
    private final Unseen unseen;

    Presenting(GateStore store, DeviceClock clock, DeviceId device) {
        this.store = store;
        this.clock = clock;
        this.device = device;
        unseen = new Unseen(store, device);
    }

    Presented present(String scanned, Party party, Optional<Stand> stand) {
        return present(() -> ScannedCode.of(scanned), party, stand);
    }

    Presented present(TicketId found, Party party, Optional<Stand> stand) {
        return present(() -> new ScannedCode.Found(found), party, stand);
    }

    private Presented present(Supplier<ScannedCode> code, Party party, Optional<Stand> stand) {
        try {
            var missing = missing(stand);
            return missing.isPresent() ? judged(missing.get()) : present(code.get(), party, stand.orElseThrow());
        } catch (RuntimeException unforeseen) {
            LOG.error("a presentation could not be judged", unforeseen);
            return judged(new CouldNotJudge(Cause.UNFORESEEN));
        }
    }

    private Presented present(ScannedCode code, Party party, Stand stand) {
        return presented(unseen.record(new Attempt(code, party, stand, UnaryOperator.identity())));
    }

    /// Goes the same way and keeps nothing.
    ///
    /// @param as what to judge by in the ledger's place
    Presented rehearse(String scanned, Stand stand, UnaryOperator<Ledger> as) {
        return presented(store.judgements().rehearse(new Attempt(ScannedCode.of(scanned), Party.seen(), stand, as)));
    }

    private Presented presented(Outcome<Verdict> outcome) {
        return switch (outcome) {
            case Outcome.Kept<Verdict> kept ->
                new Presented(kept.answer(), Optional.of(kept.record().id()), kept.record().at());
            case Outcome.Judged<Verdict> judged -> judged(judged.answer());
            case Outcome.Lost<Verdict> lost -> judged(lost(lost.cause()));
        };
    }

    private Verdict explained(AlreadyIn in, Ledger ledger, Instant now) {
        return unseen.explain(in.ticket(), ledger, now).<Verdict>map(told -> told).orElse(in);
    }

    Unseen unseen() {
        return unseen;
    }

    /// A guest who wants to pass.
    private final class Attempt implements Judging<Verdict> {
        private final ScannedCode code;
        private final Party party;
        private final Stand stand;
        private final UnaryOperator<Ledger> as;
        private Reading now = clock.read();
        /// The key that the premise is about.
        private @Nullable VerifyingKey checked;

        private Attempt(ScannedCode code, Party party, Stand stand, UnaryOperator<Ledger> as) {
            this.code = code;
            this.party = party;
            this.stand = stand;
            this.as = as;
        }

        /// The signature takes longest. The store asks this first, so this is also the moment of the presentation.
        @Override
        public Optional<Supplier<Boolean>> premise(Ledger ledger) {
            now = clock.read();
            if (!(code instanceof ScannedCode.Signed signed)) {
                return Optional.empty();
            }
            var signer = Judge.signer(signed.code(), as.apply(ledger).facts());
            checked = signer.orElse(null);
            return signer.map(key -> () -> signed.code().isSignedBy(key));
        }

        @Override
        public Proposal<Verdict> judge(Ledger ledger) {
            return judge(ledger, (signed, key) -> isChecked(key) || signed.isSignedBy(key));
        }

        @Override
        public Proposal<Verdict> judgeWithout(Ledger ledger) {
            return judge(ledger, (signed, key) -> !isChecked(key) && signed.isSignedBy(key));
        }

        private boolean isChecked(VerifyingKey key) {
            return checked != null && key.equals(checked);
        }

        private Proposal<Verdict> judge(Ledger ledger, BiPredicate<TicketCode, VerifyingKey> isSigned) {
            var verdict = Judge.judge(code, party, as.apply(ledger), post(stand), now.at(), isSigned);
            return proposal(code, verdict instanceof AlreadyIn in ? explained(in, ledger, now.at()) : verdict, stand,
                    now);
        }
    }

    /// What the gate itself has to say, and what is kept of it.
    Proposal<Verdict> proposal(ScannedCode code, Verdict verdict, Stand stand, Reading now) {
        return new Proposal<>(verdict, what(verdict).map(what -> draft(by(code, what), verdict, stand, now)));
    }

    static CouldNotJudge lost(Exception cause) {
        LOG.warn("a record could not be kept, so nobody was told anything", cause);
        return new CouldNotJudge(Cause.STORAGE);
    }

    /// Who was let in without a code being scanned is marked.
    private static What by(ScannedCode code, What what) {
        return code instanceof ScannedCode.Found && what instanceof GateRecord.In in && in.grounds() == Grounds.LISTED
                ? new GateRecord.In(in.persons(), Grounds.FOUND, in.reason())
                : what;
    }

    Verdict look(String scanned, Optional<Stand> stand) {
        return look(() -> ScannedCode.of(scanned), stand);
    }

    Verdict look(TicketId found, Optional<Stand> stand) {
        return look(() -> new ScannedCode.Found(found), stand);
    }

    private Verdict look(Supplier<ScannedCode> code, Optional<Stand> stand) {
        try {
            var missing = missing(stand);
            return missing.isPresent()
                    ? missing.get()
                    : store.judgements().look(ledger -> Judge.judge(code.get(), ledger, post(stand.orElseThrow()),
                            clock.instant()));
        } catch (RuntimeException failure) {
            LOG.warn("a code could not be looked at", failure);
            return new CouldNotJudge(Cause.STORAGE);
        }
    }

    Optional<Verdict> missing(Optional<Stand> stand) {
        if (store.manifest().isEmpty()) {
            return Optional.of(new CouldNotJudge(Cause.NO_MANIFEST));
        }
        return stand.isEmpty() ? Optional.of(new CouldNotJudge(Cause.NO_GATE)) : Optional.empty();
    }

    Post post(Stand stand) {
        return new Post(stand.gate(), stand.direction(), device, store.epoch());
    }

    /// What is kept of a verdict. Nothing is where nobody was let through or turned away.
    private static Optional<What> what(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Admit admit -> Optional.of(new GateRecord.In(admit.persons(), Grounds.LISTED, null));
            case Verdict.Readmit again -> Optional.of(new GateRecord.In(again.persons(), Grounds.LISTED, null));
            case Verdict.AdmitSignatureOnly newer ->
                Optional.of(new GateRecord.In(newer.persons(), Grounds.SIGNATURE, null));
            case Verdict.Exit exit -> Optional.of(new GateRecord.Out(exit.persons()));
            case Verdict.Refusal refusal -> Optional.of(new GateRecord.Refused(refusal.kind()));
            case Verdict.Attention ignored -> Optional.empty();
            case CouldNotJudge ignored -> Optional.empty();
        };
    }

    GateRecord.Draft draft(What what, Verdict verdict, Stand stand, Reading now) {
        return draft(what, verdict.about().orElse(null), stand.gate(), now, STEWARD);
    }

    /// @param operator by whose word
    GateRecord.Draft draft(What what, @Nullable TicketId ticket, GateId gate, Reading now, String operator) {
        var manifest = store.manifest().orElseThrow();
        return new GateRecord.Draft(what, manifest.facts().event(), ticket, gate, now.at(), now.confidence(),
                manifest.feed(), operator);
    }

    Presented judged(Verdict verdict) {
        return new Presented(verdict, Optional.empty(), clock.instant());
    }
}
