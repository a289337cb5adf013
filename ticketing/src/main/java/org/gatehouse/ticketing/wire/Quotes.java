package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.registration.Channel;
import org.jspecify.annotations.Nullable;

/// What tickets would cost now: `POST /events/{id}/quotes`. Nothing is held or counted.
public final class Quotes {
    private Quotes() {}

    /// @param promo a code by which they may become cheaper
    public record Request(Channel channel, List<NewRegistration.Line> lines, @Nullable PromoCode promo) {
        public Request {
            lines = List.copyOf(lines);
        }
    }

    /// @param amount for all of them
    public record Reply(Sale sale, Money amount) {}
}
