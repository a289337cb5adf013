package org.gatehouse.sync.store;

import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.GateRecord.Refused;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.VerdictKind;

/// Counts what this device has done. Safe from any thread.
final class Tally {
    private int admitted;
    private int exits;
    private int bySignature;
    private final Map<VerdictKind, Integer> refused = new EnumMap<>(VerdictKind.class);

    /// Counts from the beginning.
    synchronized void reset() {
        admitted = 0;
        exits = 0;
        bySignature = 0;
        refused.clear();
    }

    synchronized void add(GateRecord record) {
        count(record, 1);
    }

    synchronized void takeBack(GateRecord record) {
        count(record, -1);
    }

    private void count(GateRecord record, int sign) {
        switch (record.what()) {
            case In in -> {
                admitted += sign * in.persons();
                bySignature += in.grounds() == Grounds.SIGNATURE ? sign * in.persons() : 0;
            }
            case Out out -> exits += sign * out.persons();
            case Refused no -> refused.merge(no.verdict(), sign, Integer::sum);
            case Undo ignored -> {
            }
        }
    }

    synchronized int bySignature() {
        return bySignature;
    }

    synchronized Done done() {
        return new Done(admitted, exits, refused);
    }

    /// @param admitted persons let in, those undone left out
    /// @param exits persons let out
    record Done(int admitted, int exits, Map<VerdictKind, Integer> refused) {
        Done {
            refused = Map.copyOf(refused);
        }
    }
}
