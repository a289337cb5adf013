package org.gatehouse.ticketing.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AdmitSignatureOnly;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.admission.Verdict.Exit;
import org.gatehouse.ticketing.admission.Verdict.FewerLeft;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.admission.Verdict.NotInside;
import org.gatehouse.ticketing.admission.Verdict.Readmit;
import org.gatehouse.ticketing.admission.Verdict.TooEarly;
import org.gatehouse.ticketing.admission.Verdict.TooLate;
import org.gatehouse.ticketing.admission.Verdict.Unpaid;
import org.gatehouse.ticketing.admission.Verdict.Void;
import org.gatehouse.ticketing.admission.Verdict.WrongGate;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Post;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// Judges a ticket that is truly one of this event's.
final class TicketJudge {
    /// A second look of the camera at a guest who may still enter: no new entry within this time.
    static final Duration SECOND_LOOK = Duration.ofSeconds(3);
    /// The same guest still standing there, too late for another entry.
    static final Duration STILL_THERE = Duration.ofSeconds(10);
    /// The program was started again while the guest stood there.
    static final Duration RESTART = Duration.ofMinutes(2);

    private final Party party;
    private final Ledger ledger;
    private final Post post;
    private final Instant now;

    TicketJudge(Party party, Ledger ledger, Post post, Instant now) {
        this.party = party;
        this.ledger = ledger;
        this.post = post;
        this.now = now;
    }

    Verdict judge(KnownTicket known) {
        var row = known.row();
        var ticket = row.ticket();
        if (post.direction() == Direction.OUT) {
            return leaving(ticket, known.type());
        }
        if (row.status() != TicketStatus.VALID) {
            return new Void(ticket, row.status(), row.since());
        }
        var state = state(ticket, known.type());
        return refusedByRule(ticket, known.type()).or(() -> owed(known))
                .or(() -> usedUp(ticket, known.type(), row.holder(), state)).orElseGet(() -> entering(known, state));
    }

    Verdict judgeBySignature(TicketId ticket, TicketType type) {
        if (post.direction() == Direction.OUT) {
            return leaving(ticket, type);
        }
        var state = state(ticket, type);
        return refusedByRule(ticket, type).or(() -> usedUp(ticket, type, null, state)).orElseGet(() -> {
            int most = ledger.facts().policy().mostBySignature();
            return ledger.admittedBySignature() + party.persons() <= most
                    ? new AdmitSignatureOnly(ticket, type, party.persons())
                    : new CouldNotJudge(Cause.SIGNATURE_CAP);
        });
    }

    private TicketState state(TicketId ticket, TicketType type) {
        return TicketState.of(ledger.records(ticket), type, ledger.facts().zone());
    }

    private Verdict leaving(TicketId ticket, TicketType type) {
        int inside = state(ticket, type).inside();
        if (inside == 0) {
            return new NotInside(ticket, type);
        }
        return party.persons() > inside
                ? new FewerLeft(ticket, type, inside)
                : new Exit(ticket, type, party.persons(), inside - party.persons());
    }

    /// By gate and time, whatever has happened to the ticket.
    private Optional<Verdict> refusedByRule(TicketId ticket, TicketType type) {
        var right = ledger.facts().gatesServing(type.number());
        if (right.stream().noneMatch(gate -> gate.id().equals(post.gate()))) {
            return Optional.of(new WrongGate(ticket, type, right));
        }
        var window = type.admission();
        if (window.from() != null && window.isAfter(now)) {
            return Optional.of(new TooEarly(ticket, type, window.from()));
        }
        if (window.until() != null && window.isBefore(now)) {
            return Optional.of(new TooLate(ticket, type, window.until()));
        }
        return Optional.empty();
    }

    private Optional<Verdict> owed(KnownTicket known) {
        var owed = known.row().owed();
        if (owed == null || ledger.facts().policy().unpaid() == GatePolicy.Unpaid.ADMITTED) {
            return Optional.empty();
        }
        return Optional.of(new Unpaid(known, owed));
    }

    private Optional<Verdict> usedUp(TicketId ticket, TicketType type, @Nullable String holder, TicketState state) {
        int left = state.personsLeft(now);
        var patience = left > 0 ? secondLook() : Optional.of(STILL_THERE);
        var justNow = state.last().filter(last -> patience.isPresent() && isStillThere(last, patience.get()));
        if (justNow.isPresent()) {
            return Optional.of(new JustAdmitted(ticket, type, holder, justNow.get()));
        }
        if (left == 0) {
            return state.counting(now).map(first -> new AlreadyIn(ticket, type, holder, first));
        }
        return party.persons() > left ? Optional.of(new FewerLeft(ticket, type, left)) : Optional.empty();
    }

    /// A camera may look twice at one of a group; who counts persons does not.
    private Optional<Duration> secondLook() {
        return switch (party) {
            case Party.Seen ignored -> Optional.of(SECOND_LOOK);
            case Party.Counted ignored -> Optional.empty();
        };
    }

    private boolean isStillThere(Admission last, Duration patience) {
        if (!last.device().equals(post.device())) {
            return false;
        }
        var ago = Duration.between(last.at(), now);
        boolean restarted = last.record().epoch() != post.epoch();
        var longest = restarted && patience.equals(STILL_THERE) ? RESTART : patience;
        return ago.abs().compareTo(longest) < 0;
    }

    private Verdict entering(KnownTicket known, TicketState state) {
        var last = state.last();
        if (last.isPresent() && state.hasLeft()) {
            return new Readmit(known, party.persons(), last.get());
        }
        return new Admit(known, party.persons(), state.personsLeft(now) - party.persons());
    }
}
