package org.gatehouse.sync.store;

import java.sql.SQLException;
import org.gatehouse.sync.store.RecordTable.Placed;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Draft;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.signature.Bytes;
import org.jspecify.annotations.Nullable;

/// The end of this device's record chain, where the next record goes. For one thread at a time.
final class Chain {
    private final StoreKeys keys;
    private final long epoch;
    private final Beside beside;
    private End end = new End(0, 0, RecordChain.START);
    private @Nullable Expected expected;

    Chain(StoreKeys keys, long epoch, Beside beside) {
        this.keys = keys;
        this.epoch = epoch;
        this.beside = beside;
    }

    /// @param head what the next record names as the one before it
    private record End(long place, long sequence, Bytes head) {}

    /// A record that is being made.
    private record Expected(Draft draft, End behind, Beside.Work<Link> link) {}

    /// A record and all that is made from it.
    ///
    /// @param content the record as bytes
    /// @param head the end of the chain with this record in it
    record Link(Placed placed, byte[] content, Bytes head) {}

    /// Finds the end on the disk. Should another process have come in between, in spite of the lock, its records may
    /// stand behind ours.
    void load(Sql sql, RecordTable records) throws SQLException {
        long place = 0;
        var head = RecordChain.START;
        for (var last : records.last(sql, 1)) {
            place = last.place();
            head = RecordChain.link(last.record());
        }
        end = new End(place, records.lastSequence(sql, epoch), head);
    }

    /// Begins to make the next record on another thread, as it will be where this is decided.
    void expect(Draft draft) {
        var behind = end;
        expected = new Expected(draft, behind, beside.start(() -> make(draft, behind)));
    }

    /// Makes the next record, which does not count before [#advance].
    Link next(Draft draft) {
        var begun = expected;
        expected = null;
        return begun != null && begun.behind() == end && begun.draft().equals(draft)
                ? begun.link().get()
                : make(draft, end);
    }

    private Link make(Draft draft, End behind) {
        var id = new RecordId(keys.device(), epoch, behind.sequence() + 1);
        var record = GateRecord.sign(id, draft, behind.head(), keys.signing());
        var content = record.toBytes();
        return new Link(new Placed(behind.place() + 1, true, record), content, RecordChain.link(content));
    }

    void advance(Link last) {
        end = new End(last.placed().place(), last.placed().record().id().sequence(), last.head());
    }
}
