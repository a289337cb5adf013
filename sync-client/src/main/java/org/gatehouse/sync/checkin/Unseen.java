package org.gatehouse.sync.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.Judging;
import org.gatehouse.sync.store.Outcome;
import org.gatehouse.sync.store.Proposal;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Tickets whose admission the disk did not confirm, so that nobody was told, and which may be on it all the same. The
/// guest who comes again is not accused of having been let in, and not let in once more. Safe from any thread.
final class Unseen {
    /// A guest who was told stands there for so long and may be looked at again.
    private static final Duration STILL_THERE = Duration.ofSeconds(10);

    private final GateStore store;
    private final DeviceId device;
    private final Map<TicketId, Doubt> doubts = new ConcurrentHashMap<>();

    /// What the judgement under way explained. Only judging touches it, and the store has one judge at a time.
    private @Nullable Explained explained;

    private record Explained(TicketId ticket, Instant now) {}

    /// @param at the time in the admission that may be on the disk
    /// @param until when whoever comes is told of it
    private record Doubt(Instant at, Instant until) {
        Doubt toldAt(Instant now) {
            return until.equals(Instant.MAX) ? new Doubt(at, now.plus(STILL_THERE)) : this;
        }
    }

    Unseen(GateStore store, DeviceId device) {
        this.store = store;
        this.device = device;
    }

    /// Judges and keeps as the store does, and remembers an admission that is left in doubt.
    <T> Outcome<T> record(Judging<T> judging) {
        var watched = new Watched<>(judging);
        Outcome<T> outcome = store.judgements().record(watched);
        if (watched.draft instanceof GateRecord.Draft proposed && proposed.what() instanceof GateRecord.In
                && proposed.ticket() instanceof TicketId ticket) {
            follow(outcome, ticket, proposed.at());
        }
        if (outcome instanceof Outcome.Judged<T> && watched.explained instanceof Explained told) {
            doubts.computeIfPresent(told.ticket(), (any, doubt) -> doubt.toldAt(told.now()));
        }
        return outcome;
    }

    /// Knows what was last proposed and explained: what was judged before, as if a forged code were genuine, has told
    /// nobody anything.
    private final class Watched<T> implements Judging<T> {
        private final Judging<T> judging;
        private GateRecord.@Nullable Draft draft;
        private @Nullable Explained explained;

        private Watched(Judging<T> judging) {
            this.judging = judging;
        }

        @Override
        public Optional<Supplier<Boolean>> premise(Ledger ledger) {
            return judging.premise(ledger);
        }

        @Override
        public Proposal<T> judge(Ledger ledger) {
            return noted(() -> judging.judge(ledger));
        }

        @Override
        public Proposal<T> judgeWithout(Ledger ledger) {
            return noted(() -> judging.judgeWithout(ledger));
        }

        private Proposal<T> noted(Supplier<Proposal<T>> judged) {
            draft = null;
            explained = null;
            Unseen.this.explained = null;
            var proposal = judged.get();
            draft = proposal.draft().orElse(null);
            explained = Unseen.this.explained;
            return proposal;
        }
    }

    private void follow(Outcome<?> outcome, TicketId ticket, Instant at) {
        switch (outcome) {
            // whoever showed the ticket was told: from now on red is about that
            case Outcome.Kept<?> ignored -> doubts.remove(ticket);
            case Outcome.Judged<?> ignored -> {
            }
            case Outcome.Lost<?> ignored -> note(ticket, at);
        }
    }

    /// Nobody was told of the admission at that time.
    void note(TicketId ticket, Instant at) {
        doubts.put(ticket, new Doubt(at, Instant.MAX));
    }

    /// What to say in place of a refusal, or of letting in once more, where this gate let the ticket in and nobody was
    /// told.
    Optional<JustAdmitted> explain(TicketId ticket, Ledger ledger, Instant now) {
        var doubt = doubts.get(ticket);
        return doubt == null || !now.isBefore(doubt.until())
                ? Optional.empty()
                : ledger.facts().type(ticket.type()).flatMap(type -> onDisk(ticket, type, doubt, ledger)
                        .map(admission -> told(ticket, type, admission, ledger, now)));
    }

    private Optional<Admission> onDisk(TicketId ticket, TicketType type, Doubt doubt, Ledger ledger) {
        return TicketState.of(ledger.records(ticket), type, ledger.facts().zone()).entries().stream()
                .filter(entry -> entry.device().equals(device) && entry.at().equals(doubt.at())).findFirst();
    }

    private JustAdmitted told(TicketId ticket, TicketType type, Admission admission, Ledger ledger, Instant now) {
        explained = new Explained(ticket, now);
        return new JustAdmitted(ticket, type, ledger.row(ticket).map(ManifestRow::holder).orElse(null), admission);
    }
}
