package org.gatehouse.ticketing.admission;

import java.util.Comparator;
import org.gatehouse.ticketing.gate.DeviceId;

/// Names a record, for good, before it is sent anywhere.
///
/// @param epoch renews at every start of the device, so that a restored disk cannot use a name again
/// @param sequence counts from 1 within the epoch
public record RecordId(DeviceId device, long epoch, long sequence) implements Comparable<RecordId> {
    private static final Comparator<RecordId> ORDER = Comparator.comparing(RecordId::device)
            .thenComparingLong(RecordId::epoch).thenComparingLong(RecordId::sequence);

    public RecordId {
        if (epoch < 0 || sequence < 1) {
            throw new IllegalArgumentException("a record's epoch is not negative and its sequence starts at 1");
        }
    }

    @Override
    public int compareTo(RecordId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return device.value() + "/" + epoch + "/" + sequence;
    }
}
