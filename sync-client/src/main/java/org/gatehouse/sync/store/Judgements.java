package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.jspecify.annotations.Nullable;

/// Puts the evidence before a judge, and sees to it that what is kept is counted before the next is judged. Safe from any
/// thread; writers go one at a time, in the order of their asking.
public final class Judgements {
    private final Guarded writer;
    private final Tables tables;
    private final Recorder recorder;
    private final Manifests manifests;
    private final Bookkeeping books;
    private final DeviceId device;

    Judgements(Guarded writer, Tables tables, Recorder recorder, Manifests manifests, Bookkeeping books,
            DeviceId device) {
        this.writer = writer;
        this.tables = tables;
        this.recorder = recorder;
        this.manifests = manifests;
        this.books = books;
        this.device = device;
    }

    /// Judges by the manifest in use and what the disk holds, and keeps what the judge wants kept.
    ///
    /// @throws IllegalStateException where there is no manifest
    public <T> Outcome<T> record(Judging<T> judging) {
        return counted(() -> {
            var outcome = recorder.record(question(judging));
            if (outcome instanceof Outcome.Kept<T> kept) {
                books.kept(kept.record());
            }
            return outcome;
        });
    }

    /// Judges a record of this device by what the disk holds, and keeps what the judge wants kept: that it is taken
    /// back.
    ///
    /// @param judge is given the record, where there is one of that name; must only read, and not call the store
    public <T> Outcome<T> undo(RecordId id, Function<Optional<Known>, Proposal<T>> judge) {
        var undone = new AtomicReference<@Nullable GateRecord>();
        return counted(() -> {
            Outcome<T> outcome = recorder.record(sql -> {
                var known = known(sql, id);
                undone.set(known.map(Known::record).orElse(null));
                return judge.apply(known);
            });
            if (outcome instanceof Outcome.Kept<T> kept && undone.get() instanceof GateRecord record) {
                books.undone(record, kept.record());
            }
            return outcome;
        });
    }

    /// @param ofTicket all records of its ticket that are held here
    public record Known(GateRecord record, List<GateRecord> ofTicket) {
        public Known {
            ofTicket = List.copyOf(ofTicket);
        }
    }

    /// Whoever judges next judges by a count that has this record in it.
    private <T> Outcome<T> counted(Supplier<Outcome<T>> recording) {
        writer.lock();
        try {
            return recording.get();
        } finally {
            writer.unlock();
        }
    }

    private Optional<Known> known(Sql sql, RecordId id) {
        try {
            var found = id.device().equals(device) ? tables.records().find(sql, id) : Optional.<GateRecord>empty();
            return found.map(record -> new Known(record, Optional.ofNullable(record.ticket())
                    .map(ticket -> ledger(sql).records(ticket)).orElse(List.of())));
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    /// Judges in the same way and keeps nothing.
    ///
    /// @throws StorageException where the disk does not do its part
    public <T> T look(Function<Ledger, T> judge) {
        return writer.use(sql -> {
            sql.begin();
            T seen = judge.apply(ledger(sql));
            sql.rollback();
            return seen;
        });
    }

    /// Goes the way of [#record] up to the point where it would be put on the disk, and takes everything back.
    ///
    /// @return what it would have come to
    /// @throws StorageException where the disk does not do its part
    public <T> Outcome<T> rehearse(Judging<T> judging) {
        var outcome = recorder.rehearse(question(judging));
        if (outcome instanceof Outcome.Kept<T> kept) {
            books.rehearse(kept.record());
        }
        return outcome;
    }

    /// Reads some ticket, as a presentation does.
    ///
    /// @throws StorageException where the disk does not do its part
    public void lookAtAnyTicket() {
        manifests.inUse().ifPresent(state -> writer.use(sql -> tables.tickets().any(sql, state.generation())));
    }

    private <T> Question<T> question(Judging<T> judging) {
        return Question.of(judging, this::ledger);
    }

    private StoreLedger ledger(Sql sql) {
        return new StoreLedger(sql, tables, manifests.inUse().orElseThrow(IllegalStateException::new),
                books.bySignature());
    }
}
