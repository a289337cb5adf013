package org.gatehouse.proving.simulation;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// What a record says, as far as the simulation reckons with it.
///
/// @param persons 0 where nobody went anywhere
/// @param undone the record that this one takes back
record Deed(RecordId id, Kind kind, @Nullable TicketId ticket, GateId gate, int persons, Instant at, boolean override,
        @Nullable RecordId undone) {
    enum Kind {
        IN, OUT, UNDO, REFUSED
    }

    static Deed of(GateRecord record) {
        return switch (record.what()) {
            case GateRecord.In in ->
                of(record, Kind.IN, in.persons(), in.grounds() == Grounds.OVERRIDE, null);
            case GateRecord.Out out -> of(record, Kind.OUT, out.persons(), false, null);
            case GateRecord.Undo undo -> of(record, Kind.UNDO, 0, false, undo.undone());
            case GateRecord.Refused ignored -> of(record, Kind.REFUSED, 0, false, null);
        };
    }

    private static Deed of(GateRecord record, Kind kind, int persons, boolean override, @Nullable RecordId undone) {
        return new Deed(record.id(), kind, record.ticket(), record.gate(), persons, record.at(), override, undone);
    }

    boolean isOf(TicketId other) {
        return other.equals(ticket);
    }

    /// The record that no longer counts because of this one: a device takes back only its own.
    Optional<RecordId> takesBack() {
        return Optional.ofNullable(undone).filter(other -> other.device().equals(id.device()));
    }

    @Override
    public String toString() {
        return "%s of %s at %s (%s)".formatted(kind, ticket == null ? "nobody" : ticket.lastCharacters(), at, id);
    }
}
