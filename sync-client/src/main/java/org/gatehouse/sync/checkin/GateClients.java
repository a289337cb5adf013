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

    /// Takes an event off this machine: names, secret and files. Not while records wait, and not while it is open.
    Leaving leave(EnrolledEvent event);

    /// What only this machine holds, for each event of which something waits or of which it cannot be told. Disturbs no
    /// gate that is open.
    List<Unsent> unsent();

    /// Sends what is left of events that nobody stands at any more, and takes those off the machine that are over and
    /// of which the cloud then holds everything. Passes over what is open or cannot be told; the next time is as good.
    void tidy();

    /// Opens an event's store, repairing it where it is damaged.
    ///
    /// @throws StoreFailed with the reason
    GateClient open(EnrolledEvent event);
}
