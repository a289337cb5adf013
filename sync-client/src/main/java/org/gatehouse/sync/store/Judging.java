package org.gatehouse.sync.store;

import java.util.Optional;
import org.gatehouse.ticketing.admission.GateRecord.Draft;
import org.gatehouse.ticketing.admission.Ledger;

/// One question that the store puts to a judge. Both methods must only read, and not call the store.
@FunctionalInterface
public interface Judging<T> {
    /// What will probably be kept, said before anything has been looked up; asked once, before [#judge]. While it is
    /// judged the record is made ready, which is for nothing where the judge decides otherwise.
    default Optional<Draft> likely() {
        return Optional.empty();
    }

    /// @param ledger the evidence
    Proposal<T> judge(Ledger ledger);
}
