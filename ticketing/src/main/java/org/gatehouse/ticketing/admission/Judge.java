package org.gatehouse.ticketing.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.admission.Verdict.Forged;
import org.gatehouse.ticketing.admission.Verdict.NotATicket;
import org.gatehouse.ticketing.admission.Verdict.Unknown;
import org.gatehouse.ticketing.admission.Verdict.WrongEvent;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Post;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.signature.VerifyingKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketCode;

/// Judges one presentation: a pure function of the code, the ledger, the post and the time. What it proposes to let
/// pass is not green before the store has confirmed it.
public final class Judge {
    /// How far a device's clock and the cloud's may be apart before "issued after the manifest" means nothing.
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    private final Party party;
    private final Ledger ledger;
    private final EventFacts facts;
    private final Post post;
    private final Instant now;
    private final BiPredicate<TicketCode, VerifyingKey> isSigned;

    private Judge(Party party, Ledger ledger, Post post, Instant now, BiPredicate<TicketCode, VerifyingKey> isSigned) {
        this.party = party;
        this.ledger = ledger;
        facts = ledger.facts();
        this.post = post;
        this.now = now;
        this.isSigned = isSigned;
    }

    /// @param now the device's anchored time
    public static Verdict judge(ScannedCode code, Ledger ledger, Post post, Instant now) {
        return judge(code, Party.seen(), ledger, post, now);
    }

    /// @param party how many are to pass at once: all of them do, or nobody
    /// @param now the device's anchored time
    public static Verdict judge(ScannedCode code, Party party, Ledger ledger, Post post, Instant now) {
        return judge(code, party, ledger, post, now, TicketCode::isSignedBy);
    }

    /// @param isSigned whether a code is signed by a key, for those who have that checked elsewhere
    public static Verdict judge(ScannedCode code, Party party, Ledger ledger, Post post, Instant now,
            BiPredicate<TicketCode, VerifyingKey> isSigned) {
        return new Judge(party, ledger, post, now, isSigned).judge(code);
    }

    /// By whom a code must be signed to be this event's; empty where it is not, or by a key that is not known here.
    public static Optional<VerifyingKey> signer(TicketCode code, EventFacts facts) {
        return code.ticket().eventShortId() == facts.shortId()
                ? facts.keys().stream().filter(known -> known.number() == code.key()).findFirst().map(EventKey::key)
                : Optional.empty();
    }

    private Verdict judge(ScannedCode code) {
        return switch (code) {
            case ScannedCode.NotACode ignored -> new NotATicket();
            case ScannedCode.Signed signed -> signed(signed.code());
            case ScannedCode.Legacy legacy -> legacy(legacy);
            case ScannedCode.Found found -> closed().orElseGet(() -> ledger.row(found.ticket()).map(this::listed)
                    .orElseGet(() -> new Unknown(found.ticket())));
            case ScannedCode.Barcode barcode -> closed().orElseGet(() -> ledger.row(barcode.text()).map(this::listed)
                    .orElseGet(NotATicket::new));
        };
    }

    /// Why no ticket of this event can be judged here and now. Whoever leaves is counted whatever has become of the
    /// event, for how many are inside matters most when it is called off.
    private Optional<Verdict> closed() {
        boolean entering = post.direction() == Direction.IN;
        if (entering && facts.status() != EventStatus.PUBLISHED) {
            return Optional.of(new CouldNotJudge(Cause.EVENT_CLOSED));
        }
        if (entering && !now.isBefore(ledger.goodUntil())) {
            return Optional.of(new CouldNotJudge(Cause.MANIFEST_EXPIRED));
        }
        boolean standsHere = facts.gate(post.gate()).filter(gate -> gate.details().directions()
                .contains(post.direction())).isPresent();
        return standsHere ? Optional.empty() : Optional.of(new CouldNotJudge(Cause.NO_GATE));
    }

    private Verdict signed(TicketCode code) {
        if (code.ticket().eventShortId() != facts.shortId()) {
            return new WrongEvent();
        }
        var key = signer(code, facts);
        if (key.isEmpty()) {
            // perhaps a newer key than this gate has heard of: nobody is called a forger for that
            return new Unknown(null);
        }
        if (!isSigned.test(code, key.get())) {
            return new Forged();
        }
        return closed().orElseGet(() -> ledger.row(code.ticket()).map(this::listed)
                .orElseGet(() -> unlisted(code)));
    }

    private Verdict legacy(ScannedCode.Legacy legacy) {
        var row = ledger.row(legacy.ticketId());
        if (row.isPresent()) {
            return closed().orElseGet(() -> listed(row.get()));
        }
        boolean ours = legacy.eventId().equals(facts.event().wire()) || legacy.eventId().equals(facts.event().value());
        return ours ? new Unknown(null) : new WrongEvent();
    }

    private Verdict listed(ManifestRow row) {
        return facts.type(row.type()).map(type -> ofTicket().judge(new KnownTicket(row, type)))
                .orElseGet(() -> new Unknown(row.ticket()));
    }

    /// A true signature on a ticket that the manifest does not name. A key that another has followed signs nothing new:
    /// what it did sign is on the list.
    private Verdict unlisted(TicketCode code) {
        var ticket = code.ticket();
        var newest = facts.keys().stream().mapToInt(EventKey::number).max();
        var type = facts.type(ticket.type());
        boolean newer = ticket.issuedAt().plus(CLOCK_TOLERANCE).isAfter(ledger.currentAsOf());
        if (type.isEmpty() || !newer || newest.orElse(code.key()) != code.key()) {
            return new Unknown(ticket);
        }
        return ofTicket().judgeBySignature(ticket, type.get());
    }

    private TicketJudge ofTicket() {
        return new TicketJudge(party, ledger, post, now);
    }
}
