package org.gatehouse.proving.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.proving.disk.Trouble;
import org.gatehouse.proving.simulation.Machine.Death;
import org.gatehouse.ticketing.gate.Direction;

/// What happens in a world, one thing after another, as chance has it.
final class Evening {
    private static final int LONGEST_FUSE = 14;

    private final World world;
    private final Chance chance;
    private final Hand hand;
    private final Visits visits;
    private final Office office;
    private final Path images;
    private int copies;

    /// @param images where copies of disks go
    Evening(World world, Path images) {
        this.world = world;
        this.images = images;
        chance = world.chance("evening");
        hand = new Hand(world);
        visits = new Visits(world, hand, world.chance("visits"));
        office = new Office(world, world.chance("office"));
    }

    /// Before doors: most gates are ready.
    void begin() {
        for (var machine : world.machines()) {
            if (hand.runs(machine) && !chance.oneIn(6)) {
                hand.preload(machine);
            }
        }
    }

    void next() {
        world.pass(Duration.ofMillis(chance.between(50, 4000)));
        var act = world.climate().act(chance);
        var machine = chance.pick(world.machines());
        switch (act) {
            case PRESENT -> visits.present(machine);
            case OVERRULE -> visits.overrule(machine);
            case TAKE_BACK -> visits.takeBack(machine);
            case IMPORT -> world.take(chance);
            case SYNC -> hand.sync(machine);
            case STAND -> stand(machine);
            case WAIT -> waitFor(Duration.ofSeconds(chance.between(5, 400)));
            case WAIT_LONG -> waitFor(Duration.ofMinutes(chance.between(60, 48 * 60)));
            case PRELOAD -> hand.preload(machine);
            case SELL -> world.sell(chance);
            case VOID -> office.makeVoid();
            case EDIT -> office.edit();
            case ROTATE -> office.rotate();
            case REVOKE -> office.revoke(machine);
            case PARTITION -> partition(machine);
            case CLOCK_JUMP -> jump(machine);
            case SLEEP -> sleep(machine);
            case RESTART -> hand.stop(machine);
            case STRIKE -> strike(machine);
            case DISK_TROUBLE -> trouble(machine);
            case IMAGE -> copy(machine);
            case SET_BACK -> setBack(machine);
            case DAMAGE -> damage(machine);
        }
    }

    private void stand(Machine machine) {
        var door = chance.pick(world.festival().doors());
        var direction = chance.oneIn(3) || door.directions().equals(Set.of(Direction.OUT))
                ? Direction.OUT
                : Direction.IN;
        visits.stand(machine, door, door.directions().contains(direction) ? direction : Direction.IN);
    }

    /// Time goes by as it does where programs run: each does what is due, once.
    private void waitFor(Duration duration) {
        world.log().line("%s go by".formatted(duration));
        var until = world.time().instant().plus(duration);
        for (var machine : world.machines()) {
            if (machine.gate().isPresent() && world.time().instant().isBefore(until)) {
                hand.sync(machine);
            }
        }
        var rest = Duration.between(world.time().instant(), until);
        world.pass(rest.isNegative() ? Duration.ZERO : rest);
    }

    private void partition(Machine machine) {
        if (machine.link().isDown()) {
            machine.link().mend();
        } else {
            machine.link().cut();
        }
        world.log().line("%s: is %s".formatted(machine, machine.link().isDown() ? "cut off" : "connected"));
    }

    private void jump(Machine machine) {
        var wrong = World.wrong(chance);
        machine.clock().set(wrong);
        world.log().line("%s: people set its clock wrong by %s".formatted(machine, wrong));
    }

    private void sleep(Machine machine) {
        var time = Duration.ofSeconds(chance.between(10, 20_000));
        world.pass(time);
        world.log().line("%s: slept for %s".formatted(machine, time));
    }

    private void strike(Machine machine) {
        var how = chance.pick(List.of(Death.values()));
        int fuse = chance.below(LONGEST_FUSE);
        machine.strike(how, fuse);
        world.log().line("%s: %s in %d steps of its disk".formatted(machine, how, fuse));
    }

    private void trouble(Machine machine) {
        var memory = world.witness().of(machine);
        memory.troubled(!memory.isTroubled());
        int odds = 1 + chance.below(4);
        var kind = !memory.isTroubled() ? "well again" : chance.oneIn(2) ? "full" : "not syncing";
        machine.meets(switch (kind) {
            case "full" -> Trouble.full();
            case "not syncing" -> Trouble.failingSyncs(count -> count % odds == 0);
            default -> Trouble.none();
        });
        world.log().line("%s: its disk is %s".formatted(machine, kind));
    }

    private void copy(Machine machine) {
        if (!hand.runs(machine)) {
            return;
        }
        world.witness().lookAtRecords(machine);
        var folder = images.resolve("%s-%d".formatted(machine, ++copies));
        machine.copyTo(folder);
        world.witness().of(machine).copied(folder);
        world.log().line("%s: its disk is copied".formatted(machine));
    }

    private void damage(Machine machine) {
        var memory = world.witness().of(machine);
        if (memory.isTroubled() || !hand.runs(machine)) {
            return;
        }
        world.witness().lookAtRecords(machine);
        hand.stop(machine);
        if (!memory.hasLeft()) {
            memory.damaged(true);
            hand.survives(machine, machine::damage);
            world.log().line("%s: its store is damaged".formatted(machine));
        }
    }

    private void setBack(Machine machine) {
        var memory = world.witness().of(machine);
        if (memory.hasLeft() || memory.image().isEmpty() || !hand.runs(machine)) {
            return;
        }
        world.witness().lookAtRecords(machine);
        hand.buried(machine);
        machine.becomes(memory.image().get().folder());
        memory.troubled(false);
        world.witness().lost(memory.setBack(memory.image().get()));
        world.log().line("%s: its disk becomes the copy".formatted(machine));
    }
}
