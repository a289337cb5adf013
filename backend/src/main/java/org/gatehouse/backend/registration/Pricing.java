package org.gatehouse.backend.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.promo.PromoStore;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.registration.Channel;
import org.jspecify.annotations.Nullable;

/// What tickets cost now.
public final class Pricing {
    private static final String FIELD = "promo";

    private final PromoStore promos;

    public Pricing(PromoStore promos) {
        this.promos = promos;
    }

    /// What is sold, and the code as it was then.
    record Priced(Sale sale, Optional<Promo> promo) {}

    /// @throws ProblemException where the code does not go with these tickets now, and why
    Priced price(StoredEvent stored, Channel channel, Map<TypeNumber, Integer> tickets, @Nullable PromoCode code,
            Instant now) {
        var promo = Optional.ofNullable(code).map(given -> usable(stored, channel, tickets, given, now));
        var charges = new ArrayList<Charge>();
        tickets.forEach((number, count) -> {
            var type = stored.event().type(number).orElseThrow();
            var off = promo.filter(known -> known.details().fits(number)).map(known -> known.details().off());
            charges.add(channel == Channel.COMP
                    ? Charge.free(number, count)
                    : Charge.of(type, count, stored.terms(), off.orElse(Rate.NONE)));
        });
        return new Priced(new Sale(charges, code, promo.map(known -> known.fitting(priced(stored, tickets))).orElse(0)),
                promo);
    }

    private Promo usable(StoredEvent stored, Channel channel, Map<TypeNumber, Integer> tickets, PromoCode code,
            Instant now) {
        var promo = promos.find(stored.event().id(), code).orElseThrow(() -> refused(Fault.PROMO_UNKNOWN));
        if (channel == Channel.COMP) {
            throw refused(Fault.PROMO_OTHER_TYPES);
        }
        promo.refusal(priced(stored, tickets), now).ifPresent(why -> {
            throw refused(fault(why));
        });
        return promo;
    }

    /// What costs nothing takes nothing off a code's quota.
    private static Map<TypeNumber, Integer> priced(StoredEvent stored, Map<TypeNumber, Integer> tickets) {
        var priced = new TreeMap<>(tickets);
        priced.keySet().removeIf(type -> stored.terms().listed(stored.event().type(type).orElseThrow()) == 0);
        return priced;
    }

    private static Fault fault(Promo.Refusal why) {
        return switch (why) {
            case NOT_YET -> Fault.PROMO_NOT_YET;
            case OVER -> Fault.PROMO_OVER;
            case OTHER_TYPES -> Fault.PROMO_OTHER_TYPES;
            case USED_UP -> Fault.PROMO_USED_UP;
            case TOO_FEW -> Fault.PROMO_TOO_FEW;
        };
    }

    private static ProblemException refused(Fault fault) {
        return ProblemException.invalid(FieldError.of(FIELD, fault));
    }
}
