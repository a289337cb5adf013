package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.jspecify.annotations.Nullable;

/// Asks for tickets, at the box office or for nothing: for one person, or for a group with one who answers for it.
///
/// @param promo a code by which they become cheaper
/// @param expected what all of them cost as the buyer was told, so that nothing is sold at another amount; null where nobody was
public record NewRegistration(EventId event, Channel channel, Attendee attendee, Payment payment, List<Line> lines,
        @Nullable PromoCode promo, @Nullable Money expected) {
    /// How many tickets one registration may hold: each is a write of its own, and all of them go into one transaction
    /// of a hundred, at the sale and wherever the whole registration is changed.
    public static final int MOST_TICKETS = 80;

    public NewRegistration {
        lines = List.copyOf(lines);
    }

    /// Without a promo code, for what they cost then.
    public NewRegistration(EventId event, Channel channel, Attendee attendee, Payment payment, List<Line> lines) {
        this(event, channel, attendee, payment, lines, null, null);
    }

    /// @param quantity tickets of that type
    /// @param names that are to be on them, one each, in this order; at most as many as tickets. What is left over is in
    ///        the attendee's name. Absent where all of them are
    public record Line(TypeNumber type, int quantity, @Nullable List<String> names) {
        public Line {
            names = names == null ? null : List.copyOf(names);
        }

        /// All in the attendee's name.
        public Line(TypeNumber type, int quantity) {
            this(type, quantity, null);
        }

        /// The names that are to be on them.
        public List<String> named() {
            return names == null ? List.of() : names;
        }
    }
}
