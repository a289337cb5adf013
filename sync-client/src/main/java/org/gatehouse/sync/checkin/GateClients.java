package org.gatehouse.sync.checkin;

import java.util.List;
import org.gatehouse.ticketing.gate.EnrolmentCode;

/// The gates of this machine.
public interface GateClients {
    /// The events it is enrolled for, by name. Needs no network.
    List<EnrolledEvent> enrolled();

    /// Enrols this machine as a device: makes its key pair, of which only the public half leaves it.
    ///
    /// @param deviceName what people will call it
    /// @throws org.gatehouse.sync.api.CloudException where the cloud does not take it; nothing is kept then
    EnrolledEvent enrol(EnrolmentCode code, String deviceName);

    /// Opens an event's store, repairing it where it is damaged.
    ///
    /// @throws StoreFailed with the reason
    GateClient open(EnrolledEvent event);
}
