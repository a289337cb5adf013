package org.gatehouse.ticketing.money;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.money.Reconciliation.Count;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.Guest;

/// Counts, registration by registration. A ticket and those it took the place of are one sale.
final class Tally {
    private final Event event;
    private int codes;
    private int replaced;
    private int cameOnVoid;
    private int cameOnReplaced;
    private Count sold = Count.NONE;
    private final Map<Fate, Count> fates = new EnumMap<>(Fate.class);

    Tally(Event event) {
        this.event = event;
        for (var fate : Fate.values()) {
            fates.put(fate, Count.NONE);
        }
    }

    Reconciliation reconciliation(boolean over) {
        return new Reconciliation(codes, replaced, sold, fates, cameOnVoid, cameOnReplaced, over);
    }

    void take(Guest guest) {
        var registration = guest.registration();
        var came = Arrived.of(guest);
        cameOnReplaced += came.elsewhere();
        var prices = prices(registration);
        for (var ticket : registration.tickets()) {
            codes++;
            if (ticket.isReplaced()) {
                replaced++;
            } else {
                count(ticket, came.on(ticket.id()), paid(registration, ticket, prices));
            }
        }
    }

    private void count(Ticket ticket, int came, long paid) {
        int admits = Arrived.admits(event, ticket);
        int in = Math.min(came, admits);
        cameOnReplaced += came - in;
        var whole = new Count(1, admits, paid);
        sold = sold.plus(whole);
        var left = Fate.ofAbsent(ticket);
        if (in == 0) {
            fates.merge(left, whole, Count::plus);
            return;
        }
        cameOnVoid += left == Fate.WAITING ? 0 : in;
        fates.merge(Fate.ADMITTED, new Count(1, in, paid), Count::plus);
        fates.merge(left, new Count(0, admits - in, 0), Count::plus);
    }

    private static Map<TypeNumber, Deque<Long>> prices(Registration registration) {
        var prices = new HashMap<TypeNumber, Deque<Long>>();
        for (var charge : Charged.of(registration)) {
            var row = prices.computeIfAbsent(charge.type(), _ -> new ArrayDeque<>());
            for (int i = 0; i < charge.tickets(); i++) {
                row.add(charge.paid());
            }
        }
        return prices;
    }

    private static long paid(Registration registration, Ticket ticket, Map<TypeNumber, Deque<Long>> prices) {
        var row = prices.get(ticket.type());
        return row == null || row.isEmpty() || !Takings.isPaid(registration) ? 0 : row.remove();
    }
}
