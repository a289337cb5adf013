package org.gatehouse.sync.store;

import java.sql.SQLException;
import org.gatehouse.sync.store.RecordTable.Placed;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Draft;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.signature.Bytes;

/// The end of this device's record chain, where the next record goes. For one thread at a time.
final class Chain {
    private final StoreKeys keys;
    private final long epoch;
    private End end = new End(0, 0, RecordChain.START);

    Chain(StoreKeys keys, long epoch) {
        this.keys = keys;
        this.epoch = epoch;
    }

    /// @param head what the next record names as the one before it
    private record End(long place, long sequence, Bytes head) {}

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

    /// Makes the next record, which does not count before [#advance].
    Link next(Draft draft) {
        var id = new RecordId(keys.device(), epoch, end.sequence() + 1);
        var record = GateRecord.sign(id, draft, end.head(), keys.signing());
        var content = record.toBytes();
        return new Link(new Placed(end.place() + 1, true, record), content, RecordChain.link(content));
    }

    void advance(Link last) {
        end = new End(last.placed().place(), last.placed().record().id().sequence(), last.head());
    }
}
