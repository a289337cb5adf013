package org.gatehouse.ticketing.money;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.wire.Guest;

/// What became of everything that was sold: codes - replaced = sold = admitted + waiting + blocked + refunded +
/// cancelled, in tickets, in persons and in money alike, at any moment.
///
/// @param codes issued, those included that another code took the place of
/// @param replaced of them, issued anew or given to somebody else
/// @param sold as many tickets as are left, with the persons they admit and what was paid for them
/// @param fates of each, all of them there
/// @param cameOnVoid persons among the admitted whose ticket is void by now
/// @param cameOnReplaced persons who came in on a code that had been replaced, beyond what the ticket admits; check-in
///        counts them, and nothing was sold to them
/// @param noShows whether the waiting will come no more
public record Reconciliation(int codes, int replaced, Count sold, Map<Fate, Count> fates, int cameOnVoid,
        int cameOnReplaced, boolean noShows) {
    /// @param paid in minor units
    public record Count(int tickets, int persons, long paid) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count more) {
            return new Count(tickets + more.tickets, persons + more.persons, paid + more.paid);
        }
    }

    /// @throws IllegalArgumentException where it does not add up
    public Reconciliation {
        fates = Collections.unmodifiableMap(new EnumMap<>(fates));
        if (codes - replaced != sold.tickets()
                || !fates.values().stream().reduce(Count.NONE, Count::plus).equals(sold)) {
            throw new IllegalArgumentException("what became of the tickets is not what was sold");
        }
    }

    public static Reconciliation of(Iterable<Guest> guests, Event event, Instant now) {
        var tally = new Tally(event);
        guests.forEach(tally::take);
        return tally.reconciliation(isOver(event, now));
    }

    /// Whether nobody will come any more.
    public static boolean isOver(Event event, Instant now) {
        return !now.isBefore(event.details().end()) || event.status() == EventStatus.CANCELLED
                || event.status() == EventStatus.ENDED;
    }

    public Count of(Fate fate) {
        return fates.getOrDefault(fate, Count.NONE);
    }

    /// Persons who came in, as check-in counts them.
    public int cameIn() {
        return of(Fate.ADMITTED).persons() + cameOnReplaced;
    }
}
