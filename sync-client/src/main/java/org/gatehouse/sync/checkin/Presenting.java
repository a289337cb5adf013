package org.gatehouse.sync.checkin;

import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.sync.store.GateStore;
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
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Post;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From a scanned text to a verdict whose record is on the disk. Never throws.
final class Presenting {
    private static final Logger LOG = LoggerFactory.getLogger(Presenting.class);
    /// A gate does not know who stands at it.
    private static final String OPERATOR = "steward";

    private final GateStore store;
    private final DeviceClock clock;
    private final DeviceId device;

    Presenting(GateStore store, DeviceClock clock, DeviceId device) {
        this.store = store;
        this.clock = clock;
        this.device = device;
    }

    Presented present(String scanned, Optional<Stand> stand) {
        return present(() -> ScannedCode.of(scanned), stand);
    }

    Presented present(TicketId found, Optional<Stand> stand) {
        return present(() -> new ScannedCode.Found(found), stand);
    }

    private Presented present(Supplier<ScannedCode> code, Optional<Stand> stand) {
        try {
            var missing = missing(stand);
            return missing.isPresent() ? judged(missing.get()) : present(code.get(), stand.orElseThrow());
        } catch (RuntimeException unforeseen) {
            LOG.error("a presentation could not be judged", unforeseen);
            return judged(new CouldNotJudge(Cause.UNFORESEEN));
        }
    }

    private Presented present(ScannedCode code, Stand stand) {
        return switch (store.record(ledger -> propose(code, ledger, stand))) {
            case Outcome.Kept kept ->
                new Presented(kept.verdict(), Optional.of(kept.record().id()), kept.record().at());
            case Outcome.Judged judged -> judged(judged.verdict());
            case Outcome.Lost lost -> {
                LOG.warn("a record could not be kept, so nobody was told anything", lost.cause());
                yield judged(new CouldNotJudge(Cause.STORAGE));
            }
        };
    }

    private Proposal propose(ScannedCode code, Ledger ledger, Stand stand) {
        var now = clock.read();
        var verdict = Judge.judge(code, ledger, post(stand), now.at());
        return new Proposal(verdict, what(verdict).map(what -> draft(by(code, what), verdict, stand, now)));
    }

    /// Who was let in without a code being scanned is marked.
    private static What by(ScannedCode code, What what) {
        return code instanceof ScannedCode.Found && what instanceof GateRecord.In in && in.grounds() == Grounds.LISTED
                ? new GateRecord.In(in.persons(), Grounds.FOUND, in.reason())
                : what;
    }

    Verdict look(String scanned, Optional<Stand> stand) {
        try {
            var missing = missing(stand);
            return missing.isPresent()
                    ? missing.get()
                    : store.look(ledger -> Judge.judge(ScannedCode.of(scanned), ledger, post(stand.orElseThrow()),
                            clock.instant()));
        } catch (RuntimeException failure) {
            LOG.warn("a code could not be looked at", failure);
            return new CouldNotJudge(Cause.STORAGE);
        }
    }

    private Optional<Verdict> missing(Optional<Stand> stand) {
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
            case Verdict.Admit ignored -> Optional.of(new GateRecord.In(1, Grounds.LISTED, null));
            case Verdict.Readmit ignored -> Optional.of(new GateRecord.In(1, Grounds.LISTED, null));
            case Verdict.AdmitSignatureOnly ignored -> Optional.of(new GateRecord.In(1, Grounds.SIGNATURE, null));
            case Verdict.Exit ignored -> Optional.of(new GateRecord.Out(1));
            case Verdict.Refusal refusal -> Optional.of(new GateRecord.Refused(refusal.kind()));
            case Verdict.Attention ignored -> Optional.empty();
            case CouldNotJudge ignored -> Optional.empty();
        };
    }

    GateRecord.Draft draft(What what, Verdict verdict, Stand stand, Reading now) {
        var manifest = store.manifest().orElseThrow();
        return new GateRecord.Draft(what, manifest.facts().event(), verdict.about().orElse(null), stand.gate(),
                now.at(), now.confidence(), manifest.feed(), OPERATOR);
    }

    private Presented judged(Verdict verdict) {
        return new Presented(verdict, Optional.empty(), clock.instant());
    }
}
