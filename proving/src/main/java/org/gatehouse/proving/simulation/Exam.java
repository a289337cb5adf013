package org.gatehouse.proving.simulation;

import static org.gatehouse.proving.simulation.Violation.check;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.proving.simulation.Memory.Post;
import org.gatehouse.ticketing.gate.Direction;

/// When all is well and every gate knows everything: each guest comes once more, to some gate, and must be told what
/// all gates together know. Whoever may enter must get in.
final class Exam {
    private static final Duration LATER = Duration.ofMinutes(3);
    private static final int MOST_GUESTS = 10;

    private final World world;
    private final Hand hand;
    private final Visits visits;
    private final Chance chance;

    Exam(World world) {
        this.world = world;
        hand = new Hand(world);
        chance = world.chance("exam");
        visits = new Visits(world, hand, chance);
    }

    void hold() {
        var machines = world.present().stream().filter(machine -> !world.witness().of(machine).isRevoked()).toList();
        if (machines.isEmpty()) {
            return;
        }
        world.pass(LATER);
        for (var machine : machines) {
            visits.stand(machine, world.festival().door("North"), Direction.IN);
            check(0, world.witness().of(machine).post().equals(
                    Optional.of(new Post("North", Direction.IN))), "%s does not stand where it was told", machine);
        }
        for (int i = 0; i < MOST_GUESTS; i++) {
            visits.show(chance.pick(machines), chance.pick(world.guests()));
            world.pass(Duration.ofSeconds(chance.between(1, 20)));
        }
    }
}
