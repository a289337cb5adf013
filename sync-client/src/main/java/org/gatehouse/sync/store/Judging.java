package org.gatehouse.sync.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.ticketing.admission.Ledger;

/// One question that the store puts to a judge. All methods must only read, and not call the store.
@FunctionalInterface
public interface Judging<T> {
    /// What the judgement rests on and takes a while to find out: it is found out on another thread while it is judged as
    /// if it were so. Nothing is kept and nobody is told before it is known. Asked once, before [#judge].
    default Optional<Supplier<Boolean>> premise(Ledger ledger) {
        return Optional.empty();
    }

    /// @param ledger the evidence
    Proposal<T> judge(Ledger ledger);

    /// Judges once more, where the premise has turned out not to be so.
    default Proposal<T> judgeWithout(Ledger ledger) {
        return judge(ledger);
    }
}
