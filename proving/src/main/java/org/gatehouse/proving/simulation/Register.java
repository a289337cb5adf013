package org.gatehouse.proving.simulation;

import static org.gatehouse.proving.simulation.Violation.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.proving.aws.Archive;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;

/// What the cloud holds, looked at after each request: it may only grow.
final class Register {
    private final Archive archive;
    private final EventId event;
    private final Function<TicketId, Optional<Guest>> guests;
    private final Map<RecordId, Entry> accepted = new LinkedHashMap<>();
    private final Map<GateRecord, Reason> held = new LinkedHashMap<>();
    private final Set<RecordId> heldIds = new HashSet<>();
    private final Set<RecordId> arrivedVoid = new HashSet<>();
    private final Set<DeviceId> revoked = new HashSet<>();

    /// A record that counts.
    ///
    /// @param version of the event that has it, at the latest
    record Entry(GateRecord record, Deed deed, long version) {}

    Register(Archive archive, EventId event, Function<TicketId, Optional<Guest>> guests) {
        this.archive = archive;
        this.event = event;
        this.guests = guests;
    }

    /// From now on nothing of it may count.
    void revoked(DeviceId device) {
        revoked.add(device);
    }

    boolean isRevoked(DeviceId device) {
        return revoked.contains(device);
    }

    long version() {
        return archive.version(event);
    }

    /// Looks again.
    void look() {
        long version = version();
        var counting = archive.counting(event);
        var ids = new HashMap<RecordId, GateRecord>();
        counting.forEach(record -> ids.put(record.id(), record));
        accepted.forEach((id, entry) -> check(3, entry.record().equals(ids.get(id)),
                "the cloud held %s, and now holds %s in its place", entry.deed(), ids.get(id)));
        counting.stream().filter(record -> !accepted.containsKey(record.id()))
                .forEach(record -> arrived(record, version));
        lookAtHeld(archive.held(event));
    }

    private void arrived(GateRecord record, long version) {
        var deed = Deed.of(record);
        check(7, !revoked.contains(record.id().device()), "%s counts, and its device had been revoked", deed);
        accepted.put(record.id(), new Entry(record, deed, version));
        boolean isVoid = Optional.ofNullable(record.ticket()).flatMap(guests).filter(Guest::isVoid).isPresent();
        if (isVoid && deed.kind() == Deed.Kind.IN) {
            arrivedVoid.add(record.id());
        }
    }

    private void lookAtHeld(List<Archive.Held> now) {
        var records = new HashSet<GateRecord>();
        now.forEach(one -> records.add(one.record()));
        held.keySet().forEach(record -> check(3, records.contains(record),
                "the cloud held %s apart, and does no longer", Deed.of(record)));
        for (var one : now) {
            if (held.putIfAbsent(one.record(), one.reason()) == null) {
                check(7, one.reason() == Reason.DEVICE_REVOKED && revoked.contains(one.record().id().device()),
                        "%s is held apart as %s, and its device %s revoked", Deed.of(one.record()), one.reason(),
                        revoked.contains(one.record().id().device()) ? "was" : "was not");
                heldIds.add(one.record().id());
            }
        }
    }

    Map<RecordId, Entry> accepted() {
        return accepted;
    }

    Map<GateRecord, Reason> held() {
        return held;
    }

    /// Whether the cloud holds a record of that name, in whichever way.
    boolean holds(RecordId id) {
        return accepted.containsKey(id) || heldIds.contains(id);
    }

    /// Admissions whose ticket was void when they arrived, and which were not taken back.
    Set<RecordId> arrivedVoid() {
        var counting = new HashSet<>(arrivedVoid);
        accepted.values().forEach(entry -> entry.deed().takesBack().ifPresent(counting::remove));
        return counting;
    }

    /// What counts of one ticket in versions up to this.
    List<Deed> of(TicketId ticket, long version) {
        return accepted.values().stream().filter(entry -> entry.version() <= version).map(Entry::deed)
                .filter(deed -> deed.isOf(ticket)).toList();
    }
}
