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
    private long place;
    private long sequence;
    private Bytes head = RecordChain.START;

    Chain(StoreKeys keys, long epoch) {
        this.keys = keys;
        this.epoch = epoch;
    }

    /// Finds the end on the disk. Should another process have come in between, in spite of the lock, its records may
    /// stand behind ours.
    void load(Sql sql, RecordTable records) throws SQLException {
        place = 0;
        head = RecordChain.START;
        for (var last : records.last(sql, 1)) {
            advance(last);
        }
        sequence = records.lastSequence(sql, epoch);
    }

    /// Makes the next record, which does not count before [#advance].
    Placed next(Draft draft) {
        var id = new RecordId(keys.device(), epoch, sequence + 1);
        return new Placed(place + 1, true, GateRecord.sign(id, draft, head, keys.signing()));
    }

    void advance(Placed last) {
        place = last.place();
        sequence = last.record().id().sequence();
        head = RecordChain.link(last.record());
    }
}
