package org.gatehouse.proving.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.proving.simulation.Memory.Post;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;

/// Who comes to the gates, and what they show.
final class Visits {
    private final World world;
    private final Hand hand;
    private final Chance chance;
    private final Supervisor supervisor;
    private final SigningKey forger;
    /// Guests whose gate died while it judged them: they are still standing there.
    private final Map<Machine, Guest> standing = new HashMap<>();
    private final List<Guest> seen = new ArrayList<>();

    Visits(World world, Hand hand, Chance chance) {
        this.world = world;
        this.hand = hand;
        this.chance = chance;
        supervisor = new Supervisor(world, hand, chance);
        forger = SigningKey.generate(chance.secrets());
    }

    /// A text that is nobody's ticket, and what it must be called.
    private record Stranger(String what, String text, VerdictKind verdict) {}

    void stand(Machine machine, Festival.Door door, Direction direction) {
        if (!hand.runs(machine)) {
            return;
        }
        var gate = machine.gate().orElseThrow();
        var refused = new boolean[1];
        boolean lives = hand.survives(machine, () -> {
            try {
                gate.standAt(world.gate(door), direction);
            } catch (StorageException disk) {
                refused[0] = true;
            }
        });
        if (lives && !refused[0]) {
            world.witness().of(machine).stands(new Post(door.name(), direction));
            world.log().line("%s: stands at %s, %s".formatted(machine, door.name(), direction));
        }
    }

    void present(Machine machine) {
        if (!hand.runs(machine) || !isPosted(machine)) {
            return;
        }
        var cutShort = Optional.ofNullable(standing.remove(machine));
        if (cutShort.isPresent() && chance.oneIn(2)) {
            show(machine, cutShort.get());
        } else if (chance.oneIn(10)) {
            showStrange(machine);
        } else {
            show(machine, guest());
        }
    }

    /// A supervisor has somebody let in.
    void overrule(Machine machine) {
        if (hand.runs(machine) && isPosted(machine)) {
            supervisor.letIn(machine, guest());
        }
    }

    void takeBack(Machine machine) {
        if (hand.runs(machine)) {
            supervisor.takeBack(machine);
        }
    }

    private boolean isPosted(Machine machine) {
        var memory = world.witness().of(machine);
        var actual = machine.gate().orElseThrow().stand();
        if (actual.isEmpty() || memory.post().isEmpty()
                || !actual.get().gate().equals(world.gate(world.festival().door(memory.post().get().door())))
                || actual.get().direction() != memory.post().get().direction()) {
            stand(machine, world.festival().door("North"), chance.oneIn(4) ? Direction.OUT : Direction.IN);
        }
        return machine.gate().isPresent() && memory.post().isPresent();
    }

    /// Often one whom a gate has seen already.
    private Guest guest() {
        var guest = !seen.isEmpty() && chance.oneIn(2) ? chance.pick(seen) : chance.pick(world.guests());
        seen.add(guest);
        return guest;
    }

    void show(Machine machine, Guest guest) {
        standing.put(machine, guest);
        int admits = world.festival().rules(guest.type()).admits();
        var party = admits > 1 && chance.oneIn(2) ? Party.counted(1 + chance.below(admits)) : Party.seen();
        said(machine, guest.code(), party).ifPresent(presented -> {
            standing.remove(machine);
            world.log().line("%s: says %s to %s, at %s by its time".formatted(machine, presented.verdict().kind(),
                    guest, presented.at()));
            world.witness().heard().shown(machine, guest, party.persons(), presented);
        });
    }

    private void showStrange(Machine machine) {
        var stranger = stranger(chance.pick(world.guests()));
        said(machine, stranger.text(), Party.seen()).ifPresent(presented -> {
            world.log().line("%s: says %s to %s".formatted(machine, presented.verdict().kind(), stranger.what()));
            world.witness().heard().shown(machine, stranger.what(), presented, stranger.verdict());
        });
    }

    private Stranger stranger(Guest model) {
        return switch (chance.below(5)) {
            case 0 -> new Stranger("a forged code", TicketCode.issue(model.ticket(), 0, forger).encode(),
                    VerdictKind.FORGED);
            case 1 -> new Stranger("another event's code", TicketCode.issue(TicketId.issue(7, new TypeNumber(1),
                    world.time().instant(), chance.generator()), 0, forger).encode(), VerdictKind.WRONG_EVENT);
            case 2 -> new Stranger("an old code of nobody", """
                    {"ticketId":"T-%d","eventId":"%s"}""".formatted(chance.below(1000), world.event().value()),
                    VerdictKind.UNKNOWN);
            case 3 -> new Stranger("an old code of another event", """
                    {"ticketId":"T-1","eventId":"elsewhere"}""", VerdictKind.WRONG_EVENT);
            default -> new Stranger("no code at all", "https://example.org/%d".formatted(chance.below(1000)),
                    VerdictKind.NOT_A_TICKET);
        };
    }

    /// What the gate said, where anybody heard it.
    private Optional<Presented> said(Machine machine, String code, Party party) {
        var gate = machine.gate().orElseThrow();
        var heard = new ArrayList<Presented>(1);
        boolean lives = hand.survives(machine, () -> heard.add(gate.present(code, party)));
        return lives ? Optional.of(heard.getFirst()) : Optional.empty();
    }
}
