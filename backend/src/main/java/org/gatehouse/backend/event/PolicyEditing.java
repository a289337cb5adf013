package org.gatehouse.backend.event;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.jspecify.annotations.Nullable;

/// What a change of its policy makes of an event. A PIN goes no further than this: what is kept is its seal.
final class PolicyEditing {
    private PolicyEditing() {}

    /// Seals the PIN once, however often the edit is then tried.
    ///
    /// @param others finds what another event's gates may do
    /// @throws ProblemException naming the field that is wrong
    static UnaryOperator<GatePolicy> of(PolicyChange change, SecureRandom random,
            Function<EventId, GatePolicy> others) {
        check(change);
        var seal = seal(change, random, others);
        var emails = Objects.requireNonNullElse(change.emails(), GatePolicy.Emails.WITHHELD);
        return before -> new GatePolicy(change.holders(), change.unpaid(), change.mostBySignature(), emails,
                keepsPin(change, before) ? before.supervisor() : seal);
    }

    /// The PIN that there is, set once more, stays as it was sealed: a call whose answer was lost changes nothing again.
    private static boolean keepsPin(PolicyChange change, GatePolicy before) {
        var seal = before.supervisor();
        return change.pin() == null
                || change.pin() instanceof PolicyChange.SetPin(String pin) && seal != null && seal.opens(pin);
    }

    private static void check(PolicyChange change) {
        var faults = new ArrayList<FieldError>();
        if (change.mostBySignature() < 0) {
            faults.add(FieldError.of("mostBySignature", Fault.NEGATIVE));
        }
        if (change.pin() instanceof PolicyChange.SetPin(String pin) && !PinSeal.isPin(pin)) {
            faults.add(FieldError.malformed("pin.pin", "Choose a PIN of %d to %d digits."
                    .formatted(PinSeal.SHORTEST, PinSeal.LONGEST)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static @Nullable PinSeal seal(PolicyChange change, SecureRandom random,
            Function<EventId, GatePolicy> others) {
        return switch (change.pin()) {
            case PolicyChange.SetPin(var pin) -> PinSeal.of(pin, random);
            case PolicyChange.CopyPin(var from) -> Optional.ofNullable(others.apply(from).supervisor())
                    .orElseThrow(() -> ProblemException.invalid(FieldError.malformed("pin.from",
                            "That event has no supervisors' PIN: choose another one, or set a PIN.")));
            case PolicyChange.RemovePin _ -> null;
            case null -> null;
        };
    }
}
