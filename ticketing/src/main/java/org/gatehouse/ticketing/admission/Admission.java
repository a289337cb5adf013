package org.gatehouse.ticketing.admission;

import java.time.Instant;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateId;

/// That persons went in: when, through which gate, by which device.
public record Admission(RecordId record, Instant at, GateId gate, int persons) {
    public DeviceId device() {
        return record.device();
    }

    static Admission of(GateRecord record, GateRecord.In in) {
        return new Admission(record.id(), record.at(), record.gate(), in.persons());
    }
}
