package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.admission.GateRecord;

/// Records on their way to the cloud.
public record RecordBatch(List<GateRecord> records) {
    /// How many one request may carry.
    public static final int MOST = 500;

    public RecordBatch {
        records = List.copyOf(records);
    }
}
