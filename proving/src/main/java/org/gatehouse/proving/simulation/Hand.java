package org.gatehouse.proving.simulation;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.proving.simulation.Machine.Death;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;
import org.gatehouse.sync.checkin.SteppedGate;

/// Does things with machines, and notices when one dies of it.
final class Hand {
    private final World world;

    Hand(World world) {
        this.world = world;
    }

    /// Does something with the machine's program.
    ///
    /// @return whether it lives; what it said with its last breath nobody heard
    boolean survives(Machine machine, Runnable what) {
        boolean killed = false;
        try {
            what.run();
        } catch (Killed now) {
            killed = true;
        } catch (RuntimeException thrown) {
            if (!machine.isStruck()) {
                throw thrown;
            }
        }
        if (killed || machine.isStruck()) {
            buried(machine);
            return false;
        }
        return true;
    }

    void buried(Machine machine) {
        Death how = machine.die();
        machine.link().hasSentRecords();
        machine.link().wasAnchored();
        world.log().line("%s: dies (%s)".formatted(machine, how));
    }

    /// Starts the program where it does not run.
    ///
    /// @return whether it runs
    boolean runs(Machine machine) {
        if (machine.gate().isPresent()) {
            return true;
        }
        if (world.witness().of(machine).hasLeft()) {
            return false;
        }
        var failed = new Failed();
        if (!survives(machine, () -> start(machine, failed)) || failed.why.isPresent()) {
            return false;
        }
        world.log().line("%s: starts".formatted(machine));
        world.witness().started(machine);
        return true;
    }

    private static final class Failed {
        private Optional<StoreFailure> why = Optional.empty();
    }

    private void start(Machine machine, Failed failed) {
        try {
            machine.start();
        } catch (StoreFailed closed) {
            if (machine.isStruck()) {
                return;
            }
            failed.why = Optional.of(closed.reason());
            world.log().line("%s: does not start, %s, %s".formatted(machine, closed.reason(), closed.getCause()));
            Violation.check(0, world.witness().of(machine).isTroubled(), "%s does not start: %s", machine,
                    closed.reason());
        }
    }

    /// Ends the program as it should be. What it noted is read before: where the event is over, its files go with it.
    void stop(Machine machine) {
        if (machine.gate().isPresent()) {
            world.witness().lookAtRecords(machine);
        }
        if (survives(machine, machine::stop)) {
            world.log().line("%s: is ended".formatted(machine));
        }
        if (!world.witness().of(machine).hasLeft() && machine.hasLeft()) {
            world.log().line("%s: has left the event".formatted(machine));
            world.witness().left(machine);
        }
    }

    /// Waits until the gate has something to do with the cloud, and has it done.
    void sync(Machine machine) {
        if (!runs(machine)) {
            return;
        }
        var gate = machine.gate().orElseThrow();
        world.pass(atMost(gate.untilDue(), Duration.ofSeconds(70)));
        if (machine.gate().isPresent()) {
            step(machine, gate);
        }
    }

    static Duration atMost(Duration wanted, Duration most) {
        return wanted.compareTo(most) < 0 ? wanted.plusMillis(1) : most;
    }

    private void step(Machine machine, SteppedGate gate) {
        if (!gate.ready()) {
            preload(machine);
        }
        // one that was revoked gets no manifest any more, and hands over what it has all the same
        if (machine.gate().isEmpty()) {
            return;
        }
        boolean lives = survives(machine, () -> {
            if (gate.wantsManifest()) {
                gate.fetchManifest();
            }
            gate.step();
        });
        if (lives) {
            world.witness().synced(machine);
            var knows = world.witness().of(machine).knowledge();
            world.log().line("%s: syncs; knows %d, records to %d".formatted(machine, knows.version(),
                    knows.records()));
        }
    }

    /// Somebody has it load the newest manifest.
    void preload(Machine machine) {
        if (!runs(machine)) {
            return;
        }
        var gate = machine.gate().orElseThrow();
        boolean lives = survives(machine, () -> {
            try {
                gate.preload(progress -> {});
            } catch (PreloadFailed failed) {
                world.log().line("%s: does not load, %s".formatted(machine, failed.reason().getClass()
                        .getSimpleName()));
            }
        });
        if (lives) {
            world.witness().synced(machine);
            world.log().line("%s: loads; knows %d".formatted(machine,
                    world.witness().of(machine).knowledge().version()));
        }
    }
}
