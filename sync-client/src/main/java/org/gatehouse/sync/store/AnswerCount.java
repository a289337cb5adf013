package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;

/// Knows how many records the cloud has answered, and up to where it has answered them all, without counting them each
/// time. Where answers may or may not have reached the disk, the disk is asked. Safe from any thread.
final class AnswerCount {
    private final AnswerTable answers;
    private final RecordTable records;
    private boolean known;
    private int underWay;
    private int answered;
    private int quarantined;
    private long allUpTo;

    AnswerCount(AnswerTable answers, RecordTable records) {
        this.answers = answers;
        this.records = records;
    }

    /// @param waiting records without an answer
    record Counted(int waiting, int quarantined) {}

    synchronized Counted count(Sql sql) throws SQLException {
        if (!known) {
            answered = answers.count(sql);
            quarantined = answers.countQuarantined(sql);
            known = underWay == 0;
        }
        return new Counted((int) records.count(sql) - answered, quarantined);
    }

    /// Answers are about to be put on the disk; [#done] or [#inDoubt] follows.
    synchronized void begin() {
        underWay++;
    }

    /// They are there.
    ///
    /// @param fresh to how many of them there was no answer before
    synchronized void done(Collection<Answer> all, int fresh) {
        underWay--;
        known &= fresh == all.size();
        answered += fresh;
        quarantined += (int) all.stream().filter(answer -> answer.outcome() == Outcome.QUARANTINED).count();
    }

    /// They may be there.
    synchronized void inDoubt() {
        underWay--;
        known = false;
    }

    /// Those behind a place that have no answer, in the order of the chain.
    synchronized List<AnswerTable.Waiting> waiting(Sql sql, long behind, int most) throws SQLException {
        long last = records.count(sql);
        var waiting = answers.waiting(sql, Math.max(behind, allUpTo), most);
        if (behind <= allUpTo) {
            allUpTo = waiting.isEmpty() ? last : waiting.getFirst().place() - 1;
        }
        return waiting;
    }
}
