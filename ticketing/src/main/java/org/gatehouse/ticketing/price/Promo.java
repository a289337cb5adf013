package org.gatehouse.ticketing.price;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.ticketing.event.TypeNumber;

/// A promo code of an event.
///
/// @param used tickets sold with it; those taken back no longer count
/// @param revision of its details: another with each change of them, and with each making; a sale does not raise it
public record Promo(PromoCode code, PromoDetails details, int used, long revision) {
    /// Why a code is refused.
    public enum Refusal {
        NOT_YET, OVER, OTHER_TYPES, USED_UP, TOO_FEW
    }

    /// Tickets that may still be sold with it.
    public int left() {
        return Math.max(0, details.quota() - used);
    }

    /// How many of these it would make cheaper.
    public int fitting(Map<TypeNumber, Integer> tickets) {
        return tickets.entrySet().stream().filter(line -> details.fits(line.getKey())).mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// Why it does not go with these tickets now; empty where it does.
    public Optional<Refusal> refusal(Map<TypeNumber, Integer> tickets, Instant now) {
        if (details.window().isAfter(now)) {
            return Optional.of(Refusal.NOT_YET);
        }
        if (details.window().isBefore(now)) {
            return Optional.of(Refusal.OVER);
        }
        int fitting = fitting(tickets);
        if (fitting == 0) {
            return Optional.of(Refusal.OTHER_TYPES);
        }
        if (left() == 0) {
            return Optional.of(Refusal.USED_UP);
        }
        return fitting > left() ? Optional.of(Refusal.TOO_FEW) : Optional.empty();
    }
}
