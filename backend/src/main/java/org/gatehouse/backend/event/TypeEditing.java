package org.gatehouse.backend.event;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.wire.Oversold;

/// What adding, changing or removing a ticket type makes of an event.
final class TypeEditing {
    private TypeEditing() {}

    static Edit add(StoredEvent stored, TicketTypeDetails details) {
        var types = stored.event().types();
        if (types.stream().anyMatch(type -> type.details().equals(details))) {
            return Edit.to(stored);
        }
        check(stored, details, types);
        var number = new TypeNumber(stored.nextType());
        var all = new ArrayList<>(types);
        all.add(new TicketType(number, details));
        return new Edit(stored.withTypes(all).withNextType(number.value() + 1),
                transaction -> Inventory.addType(transaction, stored.event().id(), number, details.quota()),
                Edit.ALREADY_SOLD);
    }

    static Edit change(StoredEvent stored, TypeNumber number, TicketTypeDetails details, Oversold oversold) {
        var old = type(stored, number);
        var others = without(stored, number);
        check(stored, details, others);
        var event = stored.event().id();
        var result = stored.withTypes(stored.event().types().stream()
                .map(type -> type.number().equals(number) ? new TicketType(number, details) : type).toList());
        int quota = old.details().quota();
        if (old.admits() != details.admits()) {
            return new Edit(result,
                    transaction -> Inventory.untouched(transaction, event, number, quota, details.quota()),
                    Edit.HAS_SALES);
        }
        if (quota == details.quota()) {
            return Edit.to(result);
        }
        return new Edit(result,
                transaction -> Inventory.quota(transaction, event, number, details.quota() - quota, oversold),
                Edit.ALREADY_SOLD);
    }

    static Edit remove(StoredEvent stored, TypeNumber number) {
        var old = type(stored, number);
        if (stored.event().gates().stream().anyMatch(gate -> gate.details().serves().contains(number))) {
            throw new ProblemException(new Problem.Conflict("in-use", "In use",
                    "A gate is set up to serve this ticket type.", "Take it off the gate first, then remove it."));
        }
        int quota = old.details().quota();
        return new Edit(stored.withTypes(without(stored, number)),
                transaction -> Inventory.untouched(transaction, stored.event().id(), number, quota, 0),
                Edit.HAS_SALES);
    }

    private static void check(StoredEvent stored, TicketTypeDetails details, List<TicketType> others) {
        FieldError.check(EventChecks.of(details, stored.event().details(), others));
    }

    private static TicketType type(StoredEvent stored, TypeNumber number) {
        return stored.event().type(number).orElseThrow(() -> ProblemException.notFound("ticket type"));
    }

    private static List<TicketType> without(StoredEvent stored, TypeNumber number) {
        return stored.event().types().stream().filter(type -> !type.number().equals(number)).toList();
    }
}
