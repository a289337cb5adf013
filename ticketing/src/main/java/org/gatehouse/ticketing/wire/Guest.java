package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// A registration, and who of it has come.
///
/// @param arrivals of those of its tickets on which somebody came
public record Guest(Registration registration, List<Arrival> arrivals) {
    public Guest {
        arrivals = List.copyOf(arrivals);
    }

    /// That persons came on a ticket, as far as gates have told the cloud.
    ///
    /// @param at when the first of them did
    /// @param persons who came, each once
    /// @param inside of them, as far as exits were seen
    public record Arrival(TicketId ticket, Instant at, GateId gate, int persons, int inside) {}

    /// A part of an event's guests, latest registration first.
    ///
    /// @param cursor names the next page; absent on the last
    /// @param version the event's version that this page has in it at least: what changes later is in the
    ///        [Changes] after it
    public record Listed(List<Guest> guests, @Nullable String cursor, long version) {
        public Listed {
            guests = List.copyOf(guests);
        }
    }

    /// The guests of whom something has changed, as they are now.
    ///
    /// @param version to ask after the next time
    /// @param newest the version that the event has; where it is another, there is more to ask for
    public record Changes(List<Guest> guests, long version, long newest) {
        public Changes {
            guests = List.copyOf(guests);
        }
    }
}
