package org.gatehouse.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.gate.Direction;

/// Why a gate must turn a guest away, by what it can know and by nothing that production says.
final class Expectation {
    private final Festival festival;
    private final Register register;

    Expectation(Festival festival, Register register) {
        this.festival = festival;
        this.register = register;
    }

    /// All reasons there are; none where the guest must pass.
    Set<VerdictKind> reasons(Guest guest, Memory memory, Memory.Post post, Instant at) {
        var reasons = EnumSet.noneOf(VerdictKind.class);
        var deeds = known(guest, memory);
        var rules = festival.rules(guest.type());
        if (!isListed(guest, memory) && guest.unlistedAs().isPresent()) {
            return EnumSet.of(guest.unlistedAs().get());
        }
        if (post.direction() == Direction.OUT) {
            return rules.read(deeds).inside() > 0 ? reasons : EnumSet.of(VerdictKind.NOT_INSIDE);
        }
        if (isListed(guest, memory)) {
            guest.voidSince().filter(version -> version <= memory.knowledge().version())
                    .ifPresent(version -> reasons.add(VerdictKind.VOID));
            if (guest.isUnpaid()) {
                reasons.add(VerdictKind.UNPAID);
            }
        }
        if (!festival.door(post.door()).serves(guest.type())) {
            reasons.add(VerdictKind.WRONG_GATE);
        }
        if (rules.until() != null && !at.isBefore(rules.until())) {
            reasons.add(VerdictKind.TOO_LATE);
        }
        if (rules.left(deeds, at) == 0) {
            reasons.add(VerdictKind.ALREADY_IN);
        }
        return reasons;
    }

    /// Whether the gate may never have heard of the key that signed the code. It may have: with a manifest comes what
    /// was known when it was made.
    boolean mayNotKnowKey(Guest guest, Memory memory) {
        return guest.keyIn() > memory.knowledge().version();
    }

    /// How many may pass at once, as far as the gate can know.
    int left(Guest guest, Memory memory, Memory.Post post, Instant at) {
        var rules = festival.rules(guest.type());
        var deeds = known(guest, memory);
        return post.direction() == Direction.OUT ? rules.read(deeds).inside() : rules.left(deeds, at);
    }

    /// From then on a gate may say that its manifest is too old.
    Instant goodUntil() {
        return festival.goodUntil();
    }

    /// From then on a gate may take the event off its machine.
    Instant mayLeave() {
        return festival.end().plus(Duration.ofHours(23));
    }

    boolean isListed(Guest guest, Memory memory) {
        return guest.soldIn() <= memory.knowledge().version();
    }

    /// What the gate did itself with the ticket and what it has heard of.
    List<Deed> known(Guest guest, Memory memory) {
        var deeds = new ArrayList<>(memory.ownOf(guest.ticket()));
        deeds.addAll(register.of(guest.ticket(), memory.knowledge().records()));
        return deeds.stream().distinct().toList();
    }

    /// How many more may enter by what the gate let in itself and whom it knows to have left.
    int leftByOwn(Guest guest, Memory memory, Instant at) {
        var deeds = known(guest, memory).stream()
                .filter(deed -> deed.kind() != Deed.Kind.IN || memory.own().containsKey(deed.id())).toList();
        return festival.rules(guest.type()).left(deeds, at);
    }
}
