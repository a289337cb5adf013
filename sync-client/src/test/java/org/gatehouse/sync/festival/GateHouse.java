package org.gatehouse.sync.festival;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.api.Patience;
import org.gatehouse.sync.api.Wire;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.checkin.SyncPace;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.gate.GateId;

/// Machines with gates on them.
public final class GateHouse {
    public static final SyncPace QUICK = new SyncPace(Duration.ofMillis(20), Duration.ofMillis(50),
            Duration.ofMillis(200), Duration.ofMillis(20), Duration.ofMillis(200));
    public static final Patience IMPATIENT = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2),
            Duration.ofSeconds(5));

    private final Path home;
    private final CloudServer cloud;
    private final TestClock clock;
    private final Secrets secrets = new KeptSecrets();

    public GateHouse(Path home, CloudServer cloud, TestClock clock) {
        this.home = home;
        this.cloud = cloud;
        this.clock = clock;
    }

    public Path home() {
        return home;
    }

    public GateSetup setup() {
        return new GateSetup(home, cloud.api(), secrets, clock, clock, new SecureRandom(), "test 1", QUICK, IMPATIENT,
                Wire.network());
    }

    public LocalGates gates() {
        return LocalGates.of(setup());
    }

    public EnrolledEvent enrolled() {
        return gates().enrol(new EnrolmentCode("7F3A9QXM04TZ"), "Laptop 3");
    }

    /// A gate that is ready to admit.
    public GateClient standingAt(GateId gate) {
        var client = gates().open(enrolled());
        client.preload(progress -> {});
        client.standAt(gate, Direction.IN);
        return client;
    }
}
