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

/// Asks for tickets, at the box office or for nothing.
///
/// @param promo a code by which they become cheaper
/// @param expected what all of them cost as the buyer was told, so that nothing is sold at another amount; null where nobody was
public record NewRegistration(EventId event, Channel channel, Attendee attendee, Payment payment, List<Line> lines,
        @Nullable PromoCode promo, @Nullable Money expected) {
    /// How many tickets one registration may hold.
    public static final int MOST_TICKETS = 50;

    public NewRegistration {
        lines = List.copyOf(lines);
    }

    /// Without a promo code, for what they cost then.
    public NewRegistration(EventId event, Channel channel, Attendee attendee, Payment payment, List<Line> lines) {
        this(event, channel, attendee, payment, lines, null, null);
    }

    /// @param quantity tickets of that type
    public record Line(TypeNumber type, int quantity) {}
}
