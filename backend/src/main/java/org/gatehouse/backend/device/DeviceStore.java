package org.gatehouse.backend.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.VerifyingKey;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Heartbeat;

/// Devices as rows.
public final class DeviceStore {
    private static final String REVOKED = "revoked";

    /// A device with what the cloud keeps beside it.
    public record Known(Device device, OrganizationId organization, VerifyingKey key) {
        public boolean isRevoked() {
            return device.revokedAt() != null;
        }
    }

    private final Store store;
    private final Json json;
    /// Decoded once: that costs more than the check of a signature, and each call of a device needs it twice.
    private final Map<Bytes, VerifyingKey> keys = new ConcurrentHashMap<>();

    public DeviceStore(Store store, Json json) {
        this.store = store;
        this.json = json;
    }

    public Optional<Known> find(DeviceId device) {
        return store.find(Table.DEVICES, key(device)).map(this::read);
    }

    public List<Device> of(EventId event) {
        return store.all(Query.of(Table.DEVICES, Table.DEVICES.indexes().getFirst(), event.wire())).stream()
                .map(this::read).map(Known::device).toList();
    }

    static void add(Transaction transaction, Device device, OrganizationId organization, VerifyingKey key,
            String software) {
        transaction.putIfAbsent("device", Table.DEVICES,
                key(device.id()).with("event", device.event()).with("organization", organization)
                        .with("name", device.name()).with("enrolled", device.enrolledAt())
                        .with("key", key.encoded().toArray()).with("software", software));
    }

    /// Lets the transaction happen only where the device has not been revoked.
    public static void stillEnrolled(Transaction transaction, DeviceId device) {
        transaction.check("device", Table.DEVICES, key(device),
                Condition.present(Table.DEVICES).and(Condition.lacking(REVOKED)));
    }

    /// Whether it was not revoked before.
    boolean revoke(DeviceId device, Instant now) {
        return store.update(Table.DEVICES, key(device), Change.set(Row.empty().with(REVOKED, now)),
                Condition.present(Table.DEVICES).and(Condition.lacking(REVOKED)));
    }

    void seen(DeviceId device, Heartbeat heartbeat, Instant now) {
        var row = Row.empty().with("seen", now).with("heartbeat", json.text(heartbeat));
        store.update(Table.DEVICES, key(device), Change.set(row), Condition.present(Table.DEVICES));
    }

    private Known read(Row row) {
        var last = row.perhapsText("heartbeat").map(text -> json.readOwn(text, Heartbeat.class)).orElse(null);
        var device = new Device(DeviceId.parse(row.text("device")), EventId.parse(row.text("event")),
                row.text("name"), row.instant("enrolled"), row.perhapsInstant(REVOKED).orElse(null),
                row.perhapsInstant("seen").orElse(null), last);
        return new Known(device, OrganizationId.parse(row.text("organization")),
                keys.computeIfAbsent(Bytes.of(row.bytes("key")), VerifyingKey::of));
    }

    private static Row key(DeviceId device) {
        return Row.empty().with("device", device);
    }
}
