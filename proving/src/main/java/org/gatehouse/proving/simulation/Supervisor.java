package org.gatehouse.proving.simulation;

import static org.gatehouse.proving.simulation.Violation.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.SCrypt;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.PinAnswer;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.signature.Bytes;

/// Comes to gates with the event's PIN, lets in whom they refuse, and takes back what they did.
final class Supervisor {
    private static final String PIN = "480915";
    private static final SupervisorReason REASON = new SupervisorReason("the band's guest list");
    private static final int CHEAPEST = 4;
    private static final int RECENT = 6;

    private final World world;
    private final Hand hand;
    private final Chance chance;

    Supervisor(World world, Hand hand, Chance chance) {
        this.world = world;
        this.hand = hand;
        this.chance = chance;
    }

    /// As the organizer's PIN is sealed, but opened at once: a thousand worlds have no tenth of a second for each time.
    static PinSeal seal() {
        var salt = new byte[16];
        return new PinSeal(Bytes.of(salt), CHEAPEST,
                Bytes.of(SCrypt.generate(PIN.getBytes(StandardCharsets.US_ASCII), salt, 1 << CHEAPEST, 8, 1, 32)));
    }

    void letIn(Machine machine, Guest guest) {
        int admits = world.festival().rules(guest.type()).admits();
        var party = chance.oneIn(2) ? Party.counted(1 + chance.below(admits)) : Party.seen();
        approved(machine).flatMap(approval -> heard(machine,
                () -> gate(machine).overrule(guest.code(), party, approval, REASON))).ifPresent(said -> {
                    world.log().line("%s: a supervisor wants %s in; %s".formatted(machine, guest, name(said)));
                    world.witness().supervised().overruled(machine, guest, party.persons(), said);
                });
    }

    /// One of the last things the gate did, which need not be one that can be taken back.
    void takeBack(Machine machine) {
        var own = List.copyOf(world.witness().of(machine).own().values());
        if (own.isEmpty()) {
            return;
        }
        var deed = own.get(own.size() - 1 - chance.below(Math.min(RECENT, own.size())));
        approved(machine)
                .flatMap(approval -> heard(machine, () -> gate(machine).undo(deed.id(), approval, REASON)))
                .ifPresent(said -> {
                    world.log().line("%s: a supervisor takes back %s; %s".formatted(machine, deed, name(said)));
                    world.witness().supervised().undone(machine, deed, said);
                });
    }

    private static String name(Object said) {
        return said.getClass().getSimpleName();
    }

    private static SteppedGate gate(Machine machine) {
        return machine.gate().orElseThrow();
    }

    private Optional<Approval> approved(Machine machine) {
        return heard(machine, () -> gate(machine).approve(PIN)).flatMap(answer -> switch (answer) {
            case PinAnswer.Approved approved -> Optional.of(approved.approval());
            case PinAnswer.Wrong wrong -> throw new Violation.Found(0, "%s does not know the PIN".formatted(machine));
            case PinAnswer.Locked ignored -> Optional.empty();
            case PinAnswer.NoPin ignored -> {
                check(0, world.witness().knowledge(machine).snapshot() == 0, "%s has heard of no PIN", machine);
                yield Optional.empty();
            }
            case PinAnswer.Unavailable ignored -> {
                check(0, world.witness().of(machine).isTroubled(), "%s takes no PIN", machine);
                yield Optional.empty();
            }
        });
    }

    /// What the gate said, where anybody heard it.
    private <T> Optional<T> heard(Machine machine, Supplier<T> asked) {
        var heard = new ArrayList<T>(1);
        boolean lives = machine.gate().isPresent() && hand.survives(machine, () -> heard.add(asked.get()));
        return lives ? Optional.of(heard.getFirst()) : Optional.empty();
    }
}
