package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Judged beside the check of what it rests on.
class PremiseTest {
    @TempDir
    Path folder;

    private StoreFolder stores;

    @BeforeEach
    void make() {
        stores = new StoreFolder(folder);
    }

    @Test
    void ofAJudgementWhosePremiseWasWrongNothingStays() {
        try (var store = stores.open()) {
            stores.load(store, 50);

            var outcome = store.judgements().record(admitting(3, () -> false));

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Kept.class, kept -> {
                assertThat(kept.answer()).isEqualTo("red");
                assertThat(kept.record().what()).isEqualTo(new GateRecord.Refused(VerdictKind.FORGED));
            });
            assertThat(StoreFolder.ids(store)).hasSize(1);
            assertThat(stores.admit(store, 3)).isInstanceOf(Outcome.Kept.class);
        }
        try (var again = stores.open()) {
            assertThat(again.damage()).isEmpty();
            assertThat(again.figures().admitted()).isOne();
        }
    }

    @Test
    void whatCannotBeFoundOutKeepsNothingAndTheNextGuestComesAsUsual() {
        try (var store = stores.open()) {
            stores.load(store, 50);

            assertThatThrownBy(() -> store.judgements().record(admitting(3, () -> {
                throw new IllegalStateException("no such key");
            }))).isInstanceOf(IllegalStateException.class);

            assertThat(StoreFolder.ids(store)).isEmpty();
            assertThat(stores.admit(store, 3)).isInstanceOf(Outcome.Kept.class);
        }
    }

    @Test
    void aTicketThatCannotBeReadMattersOnlyWhereItWasToBeJudged() {
        try (var store = stores.open()) {
            stores.load(store, 50);

            assertThat(store.judgements().record(unreadable(() -> false))).isInstanceOf(Outcome.Kept.class);
            assertThat(store.judgements().record(unreadable(() -> true))).isInstanceOf(Outcome.Lost.class);
            assertThat(StoreFolder.ids(store)).hasSize(1);
        }
    }

    /// Green where the premise holds, and a forged code where it does not.
    private Judging<String> admitting(int number, Supplier<Boolean> premise) {
        return new Judging<>() {
            @Override
            public Optional<Supplier<Boolean>> premise(Ledger ledger) {
                return Optional.of(premise);
            }

            @Override
            public Proposal<String> judge(Ledger ledger) {
                return new Proposal<>("green",
                        Optional.of(stores.draft(new GateRecord.In(1, Grounds.LISTED, null), number)));
            }

            @Override
            public Proposal<String> judgeWithout(Ledger ledger) {
                assertThat(ledger.records(stores.festival().ticket(number))).isEmpty();
                return new Proposal<>("red",
                        Optional.of(stores.draft(new GateRecord.Refused(VerdictKind.FORGED), number)));
            }
        };
    }

    private Judging<String> unreadable(Supplier<Boolean> premise) {
        return new Judging<>() {
            @Override
            public Optional<Supplier<Boolean>> premise(Ledger ledger) {
                return Optional.of(premise);
            }

            @Override
            public Proposal<String> judge(Ledger ledger) {
                throw new StorageException(new SQLException("a record that is none"));
            }

            @Override
            public Proposal<String> judgeWithout(Ledger ledger) {
                return new Proposal<>("red", Optional.of(stores.draft(new GateRecord.Refused(VerdictKind.FORGED), 3)));
            }
        };
    }
}
