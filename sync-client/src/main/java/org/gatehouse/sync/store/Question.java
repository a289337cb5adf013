package org.gatehouse.sync.store;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.ticketing.admission.Ledger;

/// What is to be judged within a transaction, by what its connection reads.
@FunctionalInterface
interface Question<T> {
    /// As [Judging#premise], before the transaction.
    default Optional<Supplier<Boolean>> premise(Sql sql) {
        return Optional.empty();
    }

    Proposal<T> judge(Sql sql);

    /// Where the premise is not so, in a transaction of its own.
    default Proposal<T> judgeWithout(Sql sql) {
        return judge(sql);
    }

    /// @param ledgers made anew for each transaction: what a ledger has read holds for one
    static <T> Question<T> of(Judging<T> judging, Function<Sql, Ledger> ledgers) {
        return new Question<>() {
            @Override
            public Optional<Supplier<Boolean>> premise(Sql sql) {
                return judging.premise(ledgers.apply(sql));
            }

            @Override
            public Proposal<T> judge(Sql sql) {
                return judging.judge(ledgers.apply(sql));
            }

            @Override
            public Proposal<T> judgeWithout(Sql sql) {
                return judging.judgeWithout(ledgers.apply(sql));
            }
        };
    }
}
