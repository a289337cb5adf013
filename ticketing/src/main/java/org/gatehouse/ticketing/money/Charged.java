package org.gatehouse.ticketing.money;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;

/// What a registration's tickets were sold at, also where the sale did not say: then the amount is divided into equal
/// parts to the minor unit, the first tickets bearing what is left over.
final class Charged {
    private Charged() {}

    static List<Charge> of(Registration registration) {
        var sale = registration.sale();
        return sale == null ? divided(registration) : sale.charges();
    }

    private static List<Charge> divided(Registration registration) {
        var types = registration.tickets().stream().filter(ticket -> !ticket.isReplaced()).map(Ticket::type).sorted()
                .toList();
        long amount = registration.amount().minor();
        var charges = new ArrayList<Charge>();
        for (int i = 0; i < types.size(); i++) {
            charges.add(charge(types.get(i), amount / types.size() + (i < amount % types.size() ? 1 : 0)));
        }
        return charges;
    }

    private static Charge charge(TypeNumber type, long paid) {
        return new Charge(type, 1, paid, 0, 0, 0, 0);
    }
}
