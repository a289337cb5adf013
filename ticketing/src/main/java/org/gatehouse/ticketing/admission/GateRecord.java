package org.gatehouse.ticketing.admission;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.signature.VerifyingKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// The signed note that a device keeps of an admission, an exit, an undo or a refusal. It never changes and is never
/// deleted.
///
/// @param ticket the ticket it is about, where the code named one
/// @param at the device's anchored time, to the millisecond
/// @param operator who stood at the gate, as the device names them; no personal data
/// @param previous SHA-256 of the device's record before this one; [RecordChain#START] for its first
/// @param signature by the device's key over everything else
public record GateRecord(
        RecordId id,
        What what,
        EventId event,
        @Nullable TicketId ticket,
        GateId gate,
        Instant at,
        Confidence confidence,
        long manifestVersion,
        String operator,
        Bytes previous,
        Bytes signature) {
    /// Of a signature, in bytes.
    static final int SIGNATURE_SIZE = 64;

    /// What happened.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({ @JsonSubTypes.Type(value = In.class, name = "IN"),
            @JsonSubTypes.Type(value = Out.class, name = "OUT"),
            @JsonSubTypes.Type(value = Undo.class, name = "UNDO"),
            @JsonSubTypes.Type(value = Refused.class, name = "REFUSED") })
    public sealed interface What {}

    /// Persons went in.
    ///
    /// @param reason what a supervisor gave as the reason; only where the grounds are OVERRIDE
    public record In(int persons, Grounds grounds, @Nullable String reason) implements What {}

    /// Persons went out.
    public record Out(int persons) implements What {}

    /// A record of this device no longer counts.
    public record Undo(RecordId undone, @Nullable String reason) implements What {}

    /// Nobody went in.
    public record Refused(VerdictKind verdict) implements What {}

    /// Why a guest was let in.
    public enum Grounds {
        /// The ticket is on the manifest.
        LISTED,
        /// It is, and was found there by hand: no code was scanned.
        FOUND,
        /// It is not, but newer than the manifest and truly signed.
        SIGNATURE,
        /// A supervisor said so.
        OVERRIDE
    }

    /// What a record says before it is chained and signed.
    ///
    /// @param at to the millisecond
    public record Draft(
            What what,
            EventId event,
            @Nullable TicketId ticket,
            GateId gate,
            Instant at,
            Confidence confidence,
            long manifestVersion,
            String operator) {}

    /// Chains and signs a record.
    public static GateRecord sign(RecordId id, Draft draft, Bytes previous, SigningKey key) {
        var unsigned = new GateRecord(id, draft.what(), draft.event(), draft.ticket(), draft.gate(), draft.at(),
                draft.confidence(), draft.manifestVersion(), draft.operator(), previous, RecordChain.START);
        return unsigned.signedWith(key.sign(Purpose.RECORD, RecordBytes.signed(unsigned)));
    }

    /// The record in the form that its signature and its chain are made over, the signature at the end.
    public byte[] toBytes() {
        return RecordBytes.whole(this);
    }

    /// Reads what [#toBytes] gave. Says nothing of the signature.
    ///
    /// @throws IllegalArgumentException where the bytes are not exactly one record
    public static GateRecord of(byte[] bytes) {
        return RecordReader.read(bytes);
    }

    public boolean isSignedBy(VerifyingKey key) {
        return key.verifies(Purpose.RECORD, RecordBytes.signed(this), signature);
    }

    private GateRecord signedWith(Bytes newSignature) {
        return new GateRecord(id, what, event, ticket, gate, at, confidence, manifestVersion, operator, previous,
                newSignature);
    }
}
