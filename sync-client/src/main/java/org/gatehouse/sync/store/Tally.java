package org.gatehouse.sync.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.sync.checkin.Arrivals;
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
    /// Persons let in, by the minute they came in.
    private final TreeMap<Instant, Integer> arrived = new TreeMap<>();
    private final Map<VerdictKind, Integer> refused = new EnumMap<>(VerdictKind.class);

    /// Counts from the beginning.
    synchronized void reset() {
        admitted = 0;
        exits = 0;
        bySignature = 0;
        arrived.clear();
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
                arrived.merge(record.at().truncatedTo(ChronoUnit.MINUTES), sign * in.persons(), Integer::sum);
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

    /// Minutes in which somebody came in, earliest first.
    synchronized List<Arrivals> arrivals(Instant since) {
        return arrived.tailMap(since, true).entrySet().stream().filter(minute -> minute.getValue() > 0)
                .map(minute -> new Arrivals(minute.getKey(), minute.getValue())).toList();
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
