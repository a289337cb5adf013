package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.sync.store.RecordTable.Placed;
import org.gatehouse.ticketing.admission.GateRecord.Draft;
import org.gatehouse.ticketing.ticket.TicketId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges and keeps in one transaction, so that a verdict always rests on what the disk holds and no two rest on the
/// same state of a ticket. What it calls kept is on the disk.
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Guarded writer;
    private final Tables tables;
    private final Chain chain;

    Recorder(Guarded writer, Tables tables, Chain chain) {
        this.writer = writer;
        this.tables = tables;
        this.chain = chain;
    }

    /// @param likely what will probably be kept
    /// @param judge is given the connection within the transaction
    <T> Outcome<T> record(Supplier<Optional<Draft>> likely, Function<Sql, Proposal<T>> judge) {
        writer.lock();
        try {
            return attempt(likely, judge);
        } catch (RuntimeException unforeseen) {
            writer.drop();
            throw unforeseen;
        } finally {
            writer.unlock();
        }
    }

    /// Does all that [#record] does up to the commit, and takes it back.
    <T> Outcome<T> rehearse(Supplier<Optional<Draft>> likely, Function<Sql, Proposal<T>> judge) {
        return writer.use(sql -> {
            likely.get().ifPresent(chain::expect);
            sql.begin();
            var proposal = judge.apply(sql);
            Outcome<T> outcome = new Outcome.Judged<>(proposal.answer());
            if (proposal.draft().isPresent()) {
                var pending = new Pending<>(proposal.answer(), chain.next(proposal.draft().get()));
                add(sql, pending.link());
                outcome = pending.kept();
            }
            sql.rollback();
            return outcome;
        });
    }

    private <T> Outcome<T> attempt(Supplier<Optional<Draft>> likely, Function<Sql, Proposal<T>> judge) {
        Pending<T> pending = null;
        try {
            var sql = writer.connected();
            likely.get().ifPresent(chain::expect);
            sql.begin();
            var proposal = judge.apply(sql);
            if (proposal.draft().isEmpty()) {
                sql.rollback();
                return new Outcome.Judged<>(proposal.answer());
            }
            pending = new Pending<>(proposal.answer(), chain.next(proposal.draft().get()));
            add(sql, pending.link());
            sql.commit();
            chain.advance(pending.link());
            return pending.kept();
        } catch (SQLException | StorageException failure) {
            LOG.warn("the store did not take a record: {}", failure.getMessage());
            writer.drop();
            return pending == null ? new Outcome.Lost<>(failure) : lookUp(pending, failure);
        }
    }

    private void add(Sql sql, Chain.Link link) throws SQLException {
        var placed = link.placed();
        tables.records().add(sql, placed, link.content());
        Optional<TicketId> claimed = Claims.of(placed.record());
        if (claimed.isPresent()) {
            tables.records().claim(sql, placed, claimed.get());
        }
    }

    /// After an error only the disk knows: a commit that was reported as failed may have been done. One that is found
    /// is written once more, for a disk that could not confirm the first time.
    private <T> Outcome<T> lookUp(Pending<T> pending, Exception failure) {
        try {
            var sql = writer.connected();
            var placed = pending.placed();
            var found = tables.records().find(sql, placed.place(), placed.record().id());
            if (!found.equals(Optional.of(placed.record()))) {
                return new Outcome.Lost<>(failure);
            }
            sql.begin();
            tables.records().writeAgain(sql, placed.place());
            sql.commit();
            return pending.kept();
        } catch (SQLException | StorageException again) {
            failure.addSuppressed(again);
            writer.drop();
            return new Outcome.Lost<>(failure);
        }
    }

    private record Pending<T>(T answer, Chain.Link link) {
        private Placed placed() {
            return link.placed();
        }

        private Outcome<T> kept() {
            return new Outcome.Kept<>(answer, placed().record());
        }
    }
}
