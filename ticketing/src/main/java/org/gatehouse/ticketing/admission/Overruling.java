package org.gatehouse.ticketing.admission;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.ticketing.admission.Verdict.Refusal;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Post;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketId;

/// Whether a supervisor may let in somebody whom the gate refuses. A pure function of what the verdict is one of.
public sealed interface Overruling {
    /// The supervisor may.
    record Allowed(TicketId ticket, Refusal refusal) implements Overruling {}

    /// There is no refusal to overrule: the gate's own word stands.
    record NotNeeded(Verdict verdict) implements Overruling {}

    /// Nobody may: the code names no ticket of this event that could be told from another.
    record Never(Refusal refusal) implements Overruling {}

    /// @param now the device's anchored time
    static Overruling judge(ScannedCode code, Party party, Ledger ledger, Post post, Instant now) {
        return switch (Judge.judge(code, party, ledger, post, now)) {
            case Refusal refusal -> ticket(refusal)
                    .map(ticket -> of(refusal, ticket, party, ledger.facts())).orElseGet(() -> new Never(refusal));
            case Verdict verdict -> new NotNeeded(verdict);
        };
    }

    private static Overruling of(Refusal refusal, TicketId ticket, Party party, EventFacts facts) {
        var type = facts.type(ticket.type());
        if (type.isEmpty()) {
            return new Never(refusal);
        }
        return type.map(TicketType::admits).filter(admits -> admits < party.persons())
                .<Overruling>map(admits -> new NotNeeded(new Verdict.FewerLeft(ticket, type.get(), admits)))
                .orElseGet(() -> new Allowed(ticket, refusal));
    }

    /// The ticket that a supervisor's word would be about.
    private static Optional<TicketId> ticket(Refusal refusal) {
        return switch (refusal) {
            case Verdict.AlreadyIn already -> Optional.of(already.ticket());
            case Verdict.WrongGate wrong -> Optional.of(wrong.ticket());
            case Verdict.TooEarly early -> Optional.of(early.ticket());
            case Verdict.TooLate late -> Optional.of(late.ticket());
            case Verdict.Void gone -> Optional.of(gone.ticket());
            case Verdict.Unpaid unpaid -> Optional.of(unpaid.known().row().ticket());
            case Verdict.Unknown unknown -> Optional.ofNullable(unknown.ticket());
            case Verdict.NotInside ignored -> Optional.empty();
            case Verdict.WrongEvent ignored -> Optional.empty();
            case Verdict.Forged ignored -> Optional.empty();
            case Verdict.NotATicket ignored -> Optional.empty();
        };
    }
}
