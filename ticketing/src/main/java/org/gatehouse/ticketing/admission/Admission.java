package org.gatehouse.ticketing.admission;

import java.time.Instant;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateId;

/// That persons went in: when, through which gate, by which device, and why they were let in.
public record Admission(RecordId record, Instant at, GateId gate, int persons, Grounds grounds) {
    public DeviceId device() {
        return record.device();
    }

    /// The same, of so many persons.
    Admission of(int others) {
        return new Admission(record, at, gate, others, grounds);
    }

    static Admission of(GateRecord record, GateRecord.In in) {
        return new Admission(record.id(), record.at(), record.gate(), in.persons(), in.grounds());
    }
}
