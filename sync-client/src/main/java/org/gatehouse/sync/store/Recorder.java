package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.Optional;
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
    private final Beside beside;

    Recorder(Guarded writer, Tables tables, Chain chain, Beside beside) {
        this.writer = writer;
        this.tables = tables;
        this.chain = chain;
        this.beside = beside;
    }

    <T> Outcome<T> record(Question<T> question) {
        writer.lock();
        try {
            return attempt(question);
        } catch (RuntimeException unforeseen) {
            writer.drop();
            throw unforeseen;
        } finally {
            writer.unlock();
        }
    }

    /// Does all that [#record] does up to the commit, and takes it back.
    <T> Outcome<T> rehearse(Question<T> question) {
        return writer.use(sql -> {
            var prepared = prepare(sql, question);
            sql.rollback();
            return prepared.link().<Outcome<T>>map(prepared::kept)
                    .orElseGet(() -> new Outcome.Judged<>(prepared.answer()));
        });
    }

    private <T> Outcome<T> attempt(Question<T> question) {
        Prepared<T> prepared = null;
        try {
            var sql = writer.connected();
            prepared = prepare(sql, question);
            if (prepared.link().isEmpty()) {
                sql.rollback();
                return new Outcome.Judged<>(prepared.answer());
            }
            var link = prepared.link().get();
            sql.commit();
            chain.advance(link);
            return prepared.kept(link);
        } catch (SQLException | StorageException failure) {
            LOG.warn("the store did not take a record: {}", failure.getMessage());
            writer.drop();
            return prepared == null || prepared.link().isEmpty()
                    ? new Outcome.Lost<>(failure)
                    : lookUp(prepared, prepared.link().get(), failure);
        }
    }

    /// Judges and writes in a transaction that is left open, as if the premise were so. Where it is not, nothing of that
    /// remains, and it is judged in another.
    private <T> Prepared<T> prepare(Sql sql, Question<T> question) throws SQLException {
        var premise = question.premise(sql).map(beside::start);
        sql.begin();
        try {
            var prepared = write(sql, question.judge(sql));
            if (holds(premise)) {
                return prepared;
            }
        } catch (RuntimeException unjudged) {
            // what could not be read does not matter where nothing of it was to be judged
            if (holds(premise)) {
                throw unjudged;
            }
        }
        sql.rollback();
        sql.begin();
        return write(sql, question.judgeWithout(sql));
    }

    private static boolean holds(Optional<Beside.Work<Boolean>> premise) {
        return premise.isEmpty() || premise.get().get();
    }

    private <T> Prepared<T> write(Sql sql, Proposal<T> proposal) throws SQLException {
        if (proposal.draft().isEmpty()) {
            return new Prepared<>(proposal.answer(), Optional.empty());
        }
        var link = chain.next(proposal.draft().get());
        add(sql, link);
        return new Prepared<>(proposal.answer(), Optional.of(link));
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
    private <T> Outcome<T> lookUp(Prepared<T> prepared, Chain.Link link, Exception failure) {
        try {
            var sql = writer.connected();
            var placed = link.placed();
            var found = tables.records().find(sql, placed.place(), placed.record().id());
            if (!found.equals(Optional.of(placed.record()))) {
                return new Outcome.Lost<>(failure);
            }
            sql.begin();
            tables.records().writeAgain(sql, placed.place());
            sql.commit();
            return prepared.kept(link);
        } catch (SQLException | StorageException again) {
            failure.addSuppressed(again);
            writer.drop();
            return new Outcome.Lost<>(failure);
        }
    }

    /// @param link what was written; absent where there is nothing to keep
    private record Prepared<T>(T answer, Optional<Chain.Link> link) {
        private Outcome<T> kept(Chain.Link written) {
            return new Outcome.Kept<>(answer, written.placed().record());
        }
    }
}
