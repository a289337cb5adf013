package org.gatehouse.backend.event;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;

/// What adding, changing or removing a gate makes of an event.
final class GateEditing {
    private GateEditing() {}

    /// @param id of the new gate; where it is there already, a repeated call made it
    static Edit add(StoredEvent stored, GateId id, GateDetails details) {
        var gates = stored.event().gates();
        if (gates.stream().anyMatch(gate -> gate.id().equals(id))) {
            return Edit.to(stored);
        }
        check(stored, details, gates);
        var all = new ArrayList<>(gates);
        all.add(new Gate(id, details));
        return Edit.to(stored.withGates(all));
    }

    static Edit change(StoredEvent stored, GateId id, GateDetails details) {
        var others = without(stored, id);
        check(stored, details, others);
        return Edit.to(stored.withGates(stored.event().gates().stream()
                .map(gate -> gate.id().equals(id) ? new Gate(id, details) : gate).toList()));
    }

    static Edit remove(StoredEvent stored, GateId id) {
        return Edit.to(stored.withGates(without(stored, id)));
    }

    private static void check(StoredEvent stored, GateDetails details, List<Gate> others) {
        FieldError.check(EventChecks.of(details, stored.event().types(), others));
    }

    private static List<Gate> without(StoredEvent stored, GateId id) {
        var others = stored.event().gates().stream().filter(gate -> !gate.id().equals(id)).toList();
        if (others.size() == stored.event().gates().size()) {
            throw ProblemException.notFound("gate");
        }
        return others;
    }
}
