package org.gatehouse.sync.store;

import java.util.Optional;
import org.gatehouse.ticketing.admission.GateRecord;

/// An answer and what is to be kept of it before anybody hears it.
public record Proposal<T>(T answer, Optional<GateRecord.Draft> draft) {
    /// With nothing to keep.
    public static <T> Proposal<T> only(T answer) {
        return new Proposal<>(answer, Optional.empty());
    }
}
