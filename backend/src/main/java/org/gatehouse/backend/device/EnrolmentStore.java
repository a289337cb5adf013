package org.gatehouse.backend.device;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.signature.Sha256;

/// One-time codes as rows, kept as hashes: who reads the table cannot enrol.
final class EnrolmentStore {
    private static final String USED = "used";

    /// @param usedBy the device that it enrolled
    record Known(EventId event, Instant until, Optional<DeviceId> usedBy) {}

    private final Store store;

    EnrolmentStore(Store store) {
        this.store = store;
    }

    void add(EnrolmentCode code, EventId event, Instant until) {
        store.put(Table.DEVICES, key(code).with("for", event).with("until", until).with(Table.EXPIRES,
                until.getEpochSecond() + 86_400));
    }

    Optional<Known> find(EnrolmentCode code) {
        return store.find(Table.DEVICES, key(code)).map(row -> new Known(EventId.parse(row.text("for")),
                row.instant("until"), row.perhapsText(USED).map(DeviceId::parse)));
    }

    /// Uses the code up, once.
    static void use(Transaction transaction, EnrolmentCode code, DeviceId device) {
        transaction.update("code", Table.DEVICES, key(code), Change.set(Row.empty().with(USED, device)),
                Condition.present(Table.DEVICES).and(Condition.lacking(USED)));
    }

    private static Row key(EnrolmentCode code) {
        return Row.empty().with("device", "ENROLMENT#" + Sha256.hex(code.value()));
    }
}
