package org.gatehouse.proving.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.api.Patience;
import org.gatehouse.sync.api.Wire;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.sync.checkin.SyncPace;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketId;

/// A laptop at a gate: a folder with one enrolled event, and its clocks.
///
/// @param wall the clock that people set
/// @param nanos the clock that only counts
record Machine(Path home, InstantSource wall, LongSupplier nanos) {
    /// Nobody listens there.
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final int EVERY_RECORD = 1_000_000;

    /// With the real clocks.
    static Machine at(Path home) {
        return new Machine(home, InstantSource.system(), System::nanoTime);
    }

    static Machine at(Path home, Watch watch) {
        return new Machine(home, watch, watch);
    }

    /// The same machine in another folder.
    Machine in(Path otherHome) {
        return new Machine(otherHome, wall, nanos);
    }

    /// Enrols it and fetches the manifest, from a cloud that is gone afterwards.
    Machine preparedFor(Festival festival) throws IOException {
        try (var cloud = new CloudOfOneFestival(festival, wall)) {
            return preparedAt(cloud.address(), new EnrolmentCode("000000000000"), Festival.GATE);
        }
    }

    /// Enrols it and fetches the manifest.
    Machine preparedAt(URI cloud, EnrolmentCode code, GateId place) {
        var gates = gates(cloud);
        try (var gate = gates.open(gates.enrol(code, "Laptop 3"))) {
            gate.preload(progress -> {});
            gate.standAt(place, Direction.IN);
        }
        return this;
    }

    private LocalGates gates(URI cloud) {
        return LocalGates.of(new GateSetup(home, cloud, new SecretsOnDisk(home.resolve("secrets")), wall, nanos,
                new SecureRandom(), "faults", SyncPace.standard(), Patience.standard(), Wire.network()));
    }

    EnrolledEvent event() {
        return gates(NOWHERE).enrolled().getFirst();
    }

    /// Starts the gate, with the store as it is found.
    GateClient open() {
        return gates(NOWHERE).open(event());
    }

    /// Starts a gate without threads of its own.
    SteppedGate openStepped() {
        return gates(NOWHERE).openStepped(event());
    }

    /// Where the store's files are.
    Path store() {
        return home.resolve("gates").resolve(event().device().value());
    }

    /// What makes it the device that it is.
    StoreKeys keys() {
        var device = event().device();
        var secret = new SecretsOnDisk(home.resolve("secrets")).find("gate-device-" + device.value()).orElseThrow()
                .split("\\.");
        return new StoreKeys(device, SigningKey.of(Bytes.parse(secret[0])), Bytes.parse(secret[1]));
    }

    /// Whom a gate has let in, by the record of it, oldest first.
    static Map<RecordId, TicketId> admitted(GateClient gate) {
        var admitted = new LinkedHashMap<RecordId, TicketId>();
        for (var entry : gate.recent(EVERY_RECORD).reversed()) {
            var ticket = entry.ticket();
            if (entry.what() instanceof GateRecord.In && ticket != null) {
                admitted.put(entry.record(), ticket);
            }
        }
        return admitted;
    }
}
