package org.gatehouse.backend.registration;

import org.gatehouse.backend.http.Caller;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.Right;

/// Who sells must know what a ticket costs; whose part of it is whose, only those who may see money are told.
public final class Division {
    private Division() {}

    /// The registration as this caller may see it.
    public static Registration shown(Caller caller, Registration registration) {
        var sale = registration.sale();
        return sale == null || maySee(caller)
                ? registration
                : new Registration(registration.id(), registration.event(), registration.channel(),
                        registration.attendee(), registration.amount(), registration.payment(), registration.status(),
                        registration.createdAt(), registration.tickets(), sale.undivided(),
                        registration.mailed());
    }

    static Sale shown(Caller caller, Sale sale) {
        return maySee(caller) ? sale : sale.undivided();
    }

    private static boolean maySee(Caller caller) {
        return caller instanceof Caller.Person person && Right.SEE_MONEY.isHeldBy(person.roles());
    }
}
