package org.gatehouse.proving.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.proving.aws.SimulatedServer;
import org.gatehouse.proving.disk.FaultyDisk;
import org.gatehouse.proving.disk.Syncing;
import org.gatehouse.proving.disk.Trouble;
import org.gatehouse.proving.festival.SecretsInMemory;
import org.gatehouse.sync.api.Patience;
import org.gatehouse.sync.api.Wire;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.sync.checkin.SyncPace;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.jspecify.annotations.Nullable;

/// A laptop with the gate's program on it, which can be switched on and off, lose its power and get an old disk.
final class Machine {
    /// Pages of 4 KiB: more than any world needs.
    private static final long PAGES = 1 << 20;
    private static final String NOWHERE = """
            UPDATE device SET gate = 'somewhere', direction = 'NOWHERE'
            """;
    private static final Patience NO_HURRY = new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private final String name;
    private final Path home;
    private final MachineClock clock;
    private final Link link;
    private final Chance chance;
    private final LocalGates gates;
    private FaultyDisk disk;
    private @Nullable EnrolledEvent enrolled;
    private @Nullable SteppedGate gate;
    private Death next = Death.KILLED;

    /// How a program ends that nobody ended.
    enum Death {
        /// All that it wrote is there.
        KILLED,
        /// Of what it wrote and did not sync some is there, and some is not.
        POWER_CUT
    }

    /// @param home of its own, deleted with the world
    Machine(String name, Path home, MachineClock clock, Link link, Chance chance, SecureRandom secrets) {
        this.name = name;
        this.home = home;
        this.clock = clock;
        this.link = link;
        this.chance = chance;
        disk = disk();
        gates = LocalGates.of(new GateSetup(home, SimulatedServer.API, new SecretsInMemory(), clock, clock.nanos(),
                secrets, "simulation", SyncPace.standard(), NO_HURRY, Wire.of(link)).limitedTo(PAGES));
    }

    private FaultyDisk disk() {
        var fresh = FaultyDisk.beneath(home);
        fresh.syncsAre(Syncing.PLAYED);
        return fresh;
    }

    MachineClock clock() {
        return clock;
    }

    Link link() {
        return link;
    }

    DeviceId device() {
        return enrolled().device();
    }

    private EnrolledEvent enrolled() {
        if (enrolled == null) {
            throw new IllegalStateException(name + " is not enrolled");
        }
        return enrolled;
    }

    void enrol(EnrolmentCode code) {
        enrolled = gates.enrol(code, name);
    }

    /// The program, where it runs.
    Optional<SteppedGate> gate() {
        return Optional.ofNullable(gate);
    }

    /// Where its store is.
    Path store() {
        return home.resolve("gates").resolve(device().value()).resolve("gate.db");
    }

    /// Starts the program.
    ///
    /// @throws org.gatehouse.sync.checkin.StoreFailed where its store does not open
    void start() {
        gate = gates.openStepped(enrolled());
    }

    /// Ends it as it should be.
    void stop() {
        gate().ifPresent(SteppedGate::close);
        gate = null;
    }

    /// Before the disk has taken so many more calls, the program will end.
    void strike(Death how, int calls) {
        next = how;
        disk.cutPowerAfter(calls);
    }

    /// It will not.
    void strikeNever() {
        disk.cutPowerAfter(-1);
        next = Death.KILLED;
    }

    boolean isStruck() {
        return !disk.hasPower();
    }

    /// Ends the program in the way that was chosen, whatever it was doing.
    ///
    /// @return how
    Death die() {
        disk.cutPower();
        close();
        gate = null;
        if (next == Death.POWER_CUT) {
            tearDownloads();
            disk.restorePower(chance.generator());
        }
        disk.close();
        disk = disk();
        var how = next;
        next = Death.KILLED;
        return how;
    }

    /// What the program does while it is taken apart here it would not have done: it takes its time for uncertain, so
    /// that it does not wipe anything.
    private void close() {
        var wrong = clock.wrong();
        clock.set(wrong.plus(Duration.ofDays(2)));
        try {
            gate().ifPresent(SteppedGate::close);
        } catch (RuntimeException dead) {
            // Nobody hears it any more.
        } finally {
            clock.set(wrong);
        }
    }

    /// Whether the event is off this machine for good.
    boolean hasLeft() {
        return gate == null && !Files.exists(store());
    }

    /// Downloads lie beside the store and are not written by SQLite: their last part was not synced.
    private void tearDownloads() {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(one -> one.toString().endsWith(".part")).toList()) {
                long size = Files.size(file);
                try (var open = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    open.truncate(chance.oneIn(2) ? size : chance.below((int) size + 1));
                }
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    void meets(Trouble trouble) {
        disk.meets(trouble);
    }

    /// Copies its disk as it is.
    void copyTo(Path image) {
        Folders.copy(home, image);
    }

    /// What its store says of where it stands is no place any more. The program must not run.
    void damage() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store());
                var statement = connection.createStatement()) {
            statement.execute(NOWHERE);
        } catch (SQLException disk) {
            if (!isStruck()) {
                throw new IllegalStateException(disk);
            }
        }
    }

    /// Its disk becomes what it was. The program must not run.
    void becomes(Path image) {
        disk.close();
        Folders.empty(home);
        Folders.copy(image, home);
        disk = disk();
    }

    /// Switches it off for good.
    void discard() {
        disk.cutPower();
        try {
            gate().ifPresent(SteppedGate::close);
        } finally {
            disk.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
