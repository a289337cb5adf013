package org.gatehouse.proving.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.gatehouse.ticketing.event.EventDetails;

/// What the organizer does.
final class Office {
    private static final int MOST_REVOKED = 1;
    private static final int MOST_KEYS = 4;

    private final World world;
    private final Chance chance;
    private int revoked;
    private int edits;
    private int keys;

    Office(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
    }

    /// Blocks a ticket, or cancels all of a registration.
    void makeVoid() {
        var guest = chance.pick(world.guests());
        if (guest.isVoid()) {
            return;
        }
        if (chance.oneIn(2)) {
            world.organizer().block(guest.ticket());
            guest.becameVoid(world.register().version());
            world.log().line("organizer: blocks %s".formatted(guest));
        } else {
            world.organizer().cancel(guest.registration());
            world.guests().stream().filter(other -> other.registration().equals(guest.registration()))
                    .forEach(other -> other.becameVoid(world.register().version()));
            world.log().line("organizer: cancels the order of %s".formatted(guest));
        }
    }

    void edit() {
        var now = world.organizer().event(world.event()).event().details();
        world.organizer().edit(world.event(),
                new EventDetails(now.name(), "Simulated, edition %d.".formatted(++edits), now.venue(), now.zone(),
                        now.doors(), now.start(), now.end().plus(Duration.ofMinutes(1)), now.capacity(),
                        now.currency(), now.category()));
        world.log().line("organizer: edits the event");
    }

    void rotate() {
        if (keys < MOST_KEYS) {
            keys++;
            world.organizer().post("/events/" + world.event().value() + "/keys", Map.of(), JsonNode.class);
            world.signsAnewIn(world.register().version());
            world.log().line("organizer: signs with a new key in version %d".formatted(world.register().version()));
        }
    }

    void revoke(Machine machine) {
        if (revoked < MOST_REVOKED && world.machines().size() > 2) {
            revoked++;
            world.organizer().revoke(machine.device());
            world.register().revoked(machine.device());
            world.witness().of(machine).wasRevoked();
            world.log().line("organizer: revokes %s".formatted(machine));
        }
    }
}
