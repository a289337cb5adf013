package org.gatehouse.ticketing.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// What a gate says about one presentation. To pass, to refuse, to look again and to be unable to tell are four
/// different types: a broken disk never accuses a guest.
public sealed interface Verdict {
    /// The guest passes, once the record of it is durable.
    sealed interface Pass extends Verdict {
        TicketId ticket();

        /// How many pass at once.
        int persons();
    }

    /// The guest does not pass, for this reason.
    sealed interface Refusal extends Verdict {}

    /// The steward should look again; nobody is accused.
    sealed interface Attention extends Verdict {}

    /// Goes in.
    ///
    /// @param personsLeft how many more this ticket lets in after these
    record Admit(KnownTicket known, int persons, int personsLeft) implements Pass {
        /// One person.
        public Admit(KnownTicket known, int personsLeft) {
            this(known, 1, personsLeft);
        }

        @Override
        public TicketId ticket() {
            return known.row().ticket();
        }
    }

    /// Goes in although the manifest does not name the ticket: it is truly signed and newer than the manifest.
    record AdmitSignatureOnly(TicketId ticket, TicketType type, int persons) implements Pass {
        /// One person.
        public AdmitSignatureOnly(TicketId ticket, TicketType type) {
            this(ticket, type, 1);
        }
    }

    /// Goes in again, having left.
    record Readmit(KnownTicket known, int persons, Admission last) implements Pass {
        /// One person.
        public Readmit(KnownTicket known, Admission last) {
            this(known, 1, last);
        }

        @Override
        public TicketId ticket() {
            return known.row().ticket();
        }
    }

    /// Goes out.
    ///
    /// @param inside persons of this ticket who stay inside
    record Exit(TicketId ticket, TicketType type, int persons, int inside) implements Pass {
        /// One person.
        public Exit(TicketId ticket, TicketType type, int inside) {
            this(ticket, type, 1, inside);
        }
    }

    /// This device let this ticket in moments ago: the same guest still stands there, or the program was started
    /// again in between.
    record JustAdmitted(TicketId ticket, TicketType type, @Nullable String holder, Admission admission)
            implements Attention {}

    /// More persons were to pass at once than the ticket lets pass now. Nobody did.
    ///
    /// @param left how many may pass: at least one
    record FewerLeft(TicketId ticket, TicketType type, int left) implements Attention {}

    /// More than one code is in view; show one.
    record SeveralCodes() implements Attention {}

    /// Used up.
    ///
    /// @param first the admission that counts
    record AlreadyIn(TicketId ticket, TicketType type, @Nullable String holder, Admission first) implements Refusal {}

    /// Wants to leave but was not seen to enter.
    record NotInside(TicketId ticket, TicketType type) implements Refusal {}

    /// A ticket of another event; nothing more is known of it here.
    record WrongEvent() implements Refusal {}

    /// Not through this gate.
    ///
    /// @param right the gates that would let it pass
    record WrongGate(TicketId ticket, TicketType type, List<Gate> right) implements Refusal {
        public WrongGate {
            right = List.copyOf(right);
        }
    }

    /// @param from when it would be let in
    record TooEarly(TicketId ticket, TicketType type, Instant from) implements Refusal {}

    /// @param until when it was last let in
    record TooLate(TicketId ticket, TicketType type, Instant until) implements Refusal {}

    /// @param status any but valid
    record Void(TicketId ticket, TicketStatus status, Instant since) implements Refusal {}

    record Unpaid(KnownTicket known, Money owed) implements Refusal {}

    /// Well formed but not ours to admit.
    ///
    /// @param ticket where the code named one
    record Unknown(@Nullable TicketId ticket) implements Refusal {}

    /// The signature is wrong.
    record Forged() implements Refusal {}

    /// No ticket at all; what the text was is nobody's business.
    record NotATicket() implements Refusal {}

    /// The gate cannot tell, and says what to do next.
    record CouldNotJudge(Cause cause) implements Verdict {
        /// Why.
        public enum Cause {
            /// The disk did not take the record, or cannot be read.
            STORAGE,
            /// The time is not known well enough.
            CLOCK,
            /// No manifest has been loaded.
            NO_MANIFEST,
            /// The manifest is too old to be trusted.
            MANIFEST_EXPIRED,
            /// The event was called off or is over.
            EVENT_CLOSED,
            /// This device stands at no gate of the event, or may not work in this direction.
            NO_GATE,
            /// This device has admitted as many by signature alone as it may.
            SIGNATURE_CAP,
            /// Something nobody foresaw.
            UNFORESEEN
        }
    }

    /// The name alone.
    default VerdictKind kind() {
        return switch (this) {
            case Admit ignored -> VerdictKind.ADMIT;
            case AdmitSignatureOnly ignored -> VerdictKind.ADMIT_SIGNATURE_ONLY;
            case Readmit ignored -> VerdictKind.READMIT;
            case Exit ignored -> VerdictKind.EXIT;
            case JustAdmitted ignored -> VerdictKind.JUST_ADMITTED;
            case FewerLeft ignored -> VerdictKind.FEWER_LEFT;
            case SeveralCodes ignored -> VerdictKind.SEVERAL_CODES;
            case AlreadyIn ignored -> VerdictKind.ALREADY_IN;
            case NotInside ignored -> VerdictKind.NOT_INSIDE;
            case WrongEvent ignored -> VerdictKind.WRONG_EVENT;
            case WrongGate ignored -> VerdictKind.WRONG_GATE;
            case TooEarly ignored -> VerdictKind.TOO_EARLY;
            case TooLate ignored -> VerdictKind.TOO_LATE;
            case Void ignored -> VerdictKind.VOID;
            case Unpaid ignored -> VerdictKind.UNPAID;
            case Unknown ignored -> VerdictKind.UNKNOWN;
            case Forged ignored -> VerdictKind.FORGED;
            case NotATicket ignored -> VerdictKind.NOT_A_TICKET;
            case CouldNotJudge ignored -> VerdictKind.COULD_NOT_JUDGE;
        };
    }

    /// The ticket it is about, where the code truly named one.
    default Optional<TicketId> about() {
        return switch (this) {
            case Pass pass -> Optional.of(pass.ticket());
            case JustAdmitted just -> Optional.of(just.ticket());
            case FewerLeft fewer -> Optional.of(fewer.ticket());
            case AlreadyIn already -> Optional.of(already.ticket());
            case NotInside notInside -> Optional.of(notInside.ticket());
            case WrongGate wrong -> Optional.of(wrong.ticket());
            case TooEarly early -> Optional.of(early.ticket());
            case TooLate late -> Optional.of(late.ticket());
            case Void gone -> Optional.of(gone.ticket());
            case Unpaid unpaid -> Optional.of(unpaid.known().row().ticket());
            case Unknown unknown -> Optional.ofNullable(unknown.ticket());
            case SeveralCodes ignored -> Optional.empty();
            case WrongEvent ignored -> Optional.empty();
            case Forged ignored -> Optional.empty();
            case NotATicket ignored -> Optional.empty();
            case CouldNotJudge ignored -> Optional.empty();
        };
    }
}
