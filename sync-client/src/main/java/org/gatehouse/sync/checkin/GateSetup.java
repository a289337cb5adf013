package org.gatehouse.sync.checkin;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.api.Patience;
import org.gatehouse.sync.api.Wire;
import org.gatehouse.sync.battery.BatteryGauge;
import org.gatehouse.sync.time.SteadyClock;

/// What the gates of a machine need from outside.
///
/// @param home the program's folder; everything the gates keep is beneath it
/// @param api the cloud that new events are enrolled with
/// @param wall the machine's own clock
/// @param nanos counts nanoseconds since any moment, and nobody can set it, also while the machine sleeps: [SteadyClock]
/// @param software name and version of the program, for the organizer's list of devices
/// @param wire what carries calls: the network
/// @param battery of the machine, for the organizer's list of devices
/// @param mostPages of 4 KiB that each store may have; absent means as the disk allows
public record GateSetup(
        Path home,
        URI api,
        Secrets secrets,
        InstantSource wall,
        LongSupplier nanos,
        SecureRandom random,
        String software,
        SyncPace pace,
        Patience patience,
        Wire wire,
        BatteryGauge battery,
        OptionalLong mostPages) {
    /// A machine without a battery, whose stores may grow as the disk allows.
    public GateSetup(Path home, URI api, Secrets secrets, InstantSource wall, LongSupplier nanos, SecureRandom random,
            String software, SyncPace pace, Patience patience, Wire wire) {
        this(home, api, secrets, wall, nanos, random, software, pace, patience, wire, BatteryGauge.none(),
                OptionalLong.empty());
    }

    /// As gates are set up in service.
    public static GateSetup of(Path home, URI api, Secrets secrets, InstantSource wall, String software) {
        return new GateSetup(home, api, secrets, wall, SteadyClock.ofThisMachine(), new SecureRandom(), software,
                SyncPace.standard(), Patience.standard(), Wire.network(), BatteryGauge.ofThisMachine(),
                OptionalLong.empty());
    }

    public GateSetup at(SyncPace newPace) {
        return new GateSetup(home, api, secrets, wall, nanos, random, software, newPace, patience, wire, battery,
                mostPages);
    }

    public GateSetup with(Patience newPatience) {
        return new GateSetup(home, api, secrets, wall, nanos, random, software, pace, newPatience, wire, battery,
                mostPages);
    }

    /// A disk that has room for no more.
    ///
    /// @param pages of 4 KiB that each store may have
    public GateSetup limitedTo(long pages) {
        return new GateSetup(home, api, secrets, wall, nanos, random, software, pace, patience, wire, battery,
                OptionalLong.of(pages));
    }
}
