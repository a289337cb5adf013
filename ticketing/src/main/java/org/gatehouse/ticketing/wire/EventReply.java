package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.jspecify.annotations.Nullable;

/// An event and what has been sold of it.
///
/// @param sold persons that the sold tickets admit, all types together
/// @param archived whether it is kept out of the list of what goes on
/// @param picture its picture; absent where it has none
/// @param mail whether its tickets can be sent; a cloud of old does not say
public record EventReply(
        Event event,
        int sold,
        List<TypeSales> sales,
        boolean archived,
        @Nullable EventPicture picture,
        @Nullable Mail mail) {
    public EventReply {
        sales = List.copyOf(sales);
    }

    /// One that goes on, without a picture.
    public EventReply(Event event, int sold, List<TypeSales> sales) {
        this(event, sold, sales, false, null, Mail.SENT);
    }

    /// Whether the cloud sends tickets by e-mail.
    public enum Mail {
        SENT, NOT_SET_UP
    }

    /// @param tickets sold of that type
    /// @param price of one now, with the artist's uplift
    public record TypeSales(TypeNumber type, int tickets, Money price) {}
}
